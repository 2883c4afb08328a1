import type { ReactNode } from 'react'
import { ChangedText } from '@/ui/changed-text'
import { dayOf } from '@/platform/pure/plain-date'
import { Crumbs, type Crumb } from '@/ui/crumbs'
import { Day } from '@/ui/day'
import type { ChangedParagraph } from '@/changes/rules/changed-paragraphs'
import type { HistoryStep, OtherStep, SignedStep } from '../rules/history-steps'

type Props = {
  title: string
  articleId: string
  crumbs: readonly Crumb[]
  /** What a reader must know before they read on, if anything. */
  notice: ReactNode
  steps: readonly HistoryStep[]
  timeZone: string
  /** The addresses of those profiles that are still there, by id. */
  profiles: ReadonlyMap<string, string>
}

const others = {
  editorial: 'A second editor confirmed that only a typing mistake was mended',
  urgent: 'Published before a review, because it was urgent',
  withdrawn: 'A signature was taken back',
} satisfies Record<OtherStep['kind'], string>

const Changes = ({ changes, since }: { changes: readonly ChangedParagraph[]; since: string }) =>
  changes.length > 0 ? (
    <details>
      <summary>What changed {since}</summary>
      <ChangedText paragraphs={changes} />
    </details>
  ) : (
    <p>Not a word had changed {since}.</p>
  )

const Fact = ({ name, words }: { name: string; words: string }) =>
  words !== '' && <div><dt>{name}</dt><dd>{words}</dd></div>

function Signed({ step, timeZone, profilePath }: { step: SignedStep; timeZone: string; profilePath: string | null }) {
  const { printedName, credentials, speciality, conflictsOfInterest, digest, ...told } = step.signOff
  const name = profilePath === null ? printedName : <a href={profilePath}>{printedName}</a>
  return (
    <>
      <h2>Reviewed by {name} on <Day day={dayOf(step.at, timeZone)} /></h2>
      {step.withdrawnAt && (
        <p><strong>This signature was taken back on <Day day={dayOf(step.withdrawnAt, timeZone)} />.</strong></p>
      )}
      <p>Signed over exactly the words that this page had then, after the password was asked for once more.</p>
      <dl className="facts">
        <Fact name="Credentials" words={credentials} />
        <Fact name="Speciality" words={speciality} />
        <Fact name="Conflicts of interest, as stated then" words={conflictsOfInterest || 'none stated'} />
        <Fact name="Statement" words={told.statement} />
        <Fact name="What changed, say the editors" words={told.changeNote} />
        <Fact name="Correction" words={told.correction} />
        <Fact name="Digest of the text (SHA-256)" words={digest} />
      </dl>
      {step.changes && <Changes changes={step.changes} since="since the signature before" />}
    </>
  )
}

function Other({ step, timeZone }: { step: OtherStep; timeZone: string }) {
  return (
    <>
      <h2>{others[step.kind]} on <Day day={dayOf(step.at, timeZone)} /></h2>
      {step.changes && <Changes changes={step.changes} since="since it was signed" />}
    </>
  )
}

/** How a page was reviewed, the newest first, and how anybody can check it. */
export function ReviewHistoryPage({ title, articleId, crumbs, notice, steps, timeZone, profiles }: Props) {
  return (
    <>
      <Crumbs crumbs={crumbs} />
      {notice}
      <div className="review-history">
        <h1>How “{title}” was reviewed</h1>
        {steps.length === 0 && <p>No doctor has reviewed this page yet.</p>}
        <ol reversed>
          {steps.toReversed().map((step) => (
            <li key={`${step.kind} ${step.at.toISOString()}`}>
              {step.kind === 'signed' ? (
                <Signed step={step} timeZone={timeZone} profilePath={profiles.get(step.signOff.personId) ?? null} />
              ) : (
                <Other step={step} timeZone={timeZone} />
              )}
            </li>
          ))}
        </ol>
        <section className="callout" aria-labelledby="check">
          <h2 id="check">Check it yourself</h2>
          <p>
            Each signature is an entry of a record that nobody can change without it being seen. <a href={`/api/articles/${articleId}/review-history`}>The
            proofs as JSON</a> hold the signed words, and all that is needed to check them
            with <a href="/.well-known/healthool-keys.json">the keys of this site</a>.
          </p>
        </section>
      </div>
    </>
  )
}
