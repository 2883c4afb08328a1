import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { useId, type ReactNode } from 'react'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { AlsoSigned, Row } from '@/reviews/components/also-signed'
import { ArticleText } from '@/articles/components/article-text'
import type { ChangedParagraph } from '@/changes/rules/changed-paragraphs'
import { ChangedText } from '@/ui/changed-text'
import { RequestChangesForm } from '@/reviews/admin/request-changes-form'
import { ReviewActs } from '@/reviews/admin/review-acts'
import { SignOffForm } from '@/reviews/admin/sign-off-form'
import { CommentAbout } from '@/review-comments/admin/comment-about'
import { CommentableText } from '@/review-comments/admin/commentable-text'
import { ReviewComments } from '@/review-comments/components/review-comments'
import { listThreads } from '@/review-comments/queries'
import { textParagraphs } from '@/review-comments/rules/text-paragraphs'
import { GuestLinks } from '@/review-links/components/guest-links'
import { listLinks } from '@/review-links/queries'
import { findReviewDesk, type ReviewDesk } from '@/reviews/queries'
import { getSiteSettings } from '@/site/queries'
import { Day } from '@/ui/day'
import { stageLabels } from '@/reviews/rules/article-stage'
import { AdminFrame } from './admin-frame'
import { Outcome } from './outcome'

/** The doctor's page: the text as readers will see it, and below it the two answers that a doctor can give. */
export async function ReviewView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const articleId = z.uuid().safeParse(params?.segments?.[1]).data
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/review/${articleId ?? ''}`)}`)
  if (!hasRole(req.user, 'admin', 'editor', 'reviewer') || !articleId) notFound()
  const readDigest = z.string().safeParse(searchParams?.read).data
  const desk = await findReviewDesk(req, { articleId, accountId: req.user.id, readDigest })
  if (!desk) notFound()
  return (
    <AdminFrame
      initPageResult={initPageResult}
      params={params}
      searchParams={searchParams}
      steps={[{ label: 'Review' }]}
    >
      <CommentAbout>
        <Desk
          desk={desk}
          reviewerId={hasRole(req.user, 'reviewer') ? req.user.id : null}
          talk={<Talk req={req} desk={desk} />}
        />
      </CommentAbout>
    </AdminFrame>
  )
}

/** What is said of the text; above the answers, so that nobody signs past an open comment. */
async function Talk({ req, desk: { signed, standing } }: { req: PayloadRequest; desk: ReviewDesk }) {
  const { article: articleId, digest } = standing
  const { timeZone } = await getSiteSettings(req)
  const threads = await listThreads(req, articleId)
  return (
    <>
      <ReviewComments
        articleId={articleId}
        digest={digest}
        threads={threads}
        paragraphs={textParagraphs(signed)}
        timeZone={timeZone}
      />
      {hasRole(req.user, 'admin', 'editor') && (
        <GuestLinks articleId={articleId} links={await listLinks(req, articleId)} timeZone={timeZone} />
      )}
    </>
  )
}

const Desk = ({ desk, reviewerId, talk }: { desk: ReviewDesk; reviewerId: string | null; talk: ReactNode }) => (
  <div className="review-desk">
    <p className="stage">{stageLabels[desk.standing.stage]}</p>
    <Asked request={desk.standing.request} />
    {reviewerId === null && answered(desk.standing.request).map((sentence) => <p key={sentence} className="outcome">{sentence}</p>)}
    <SinceRead title="What changed since you opened it" paragraphs={desk.sinceOpened} />
    {!desk.sinceOpened && <SinceRead title="What changed since you asked for changes" paragraphs={desk.sinceReturned} />}
    <p className="stage-hint">Tap a paragraph to comment on it.</p>
    <CommentableText paragraphs={textParagraphs(desk.signed)}><Whole desk={desk} /></CommentableText>
    {desk.changeNote && <p className="desk-note"><strong>What changed, says the editor:</strong> {desk.changeNote}</p>}
    {desk.correction && <p className="desk-note"><strong>Correction, for readers:</strong> {desk.correction}</p>}
    <AlsoSigned text={desk.signed} linkPaths={desk.text.linkPaths}>
      <Row name="The next review is due">about {desk.intervalMonths} months after you sign</Row>
    </AlsoSigned>
    {talk}
    {reviewerId !== null && <Outcome sentences={outcomes(desk)} />}
    {reviewerId !== null && <Answers desk={desk} accountId={reviewerId} />}
    <ReviewActs articleId={desk.standing.article} offers={desk.offers} />
  </div>
)

const TextToSign = ({ text }: { text: ReviewDesk['text'] }) => (
  <article className="reading">
    <h1>{text.title}</h1>
    <p className="standfirst">{text.standfirst}</p>
    <ArticleText article={text} />
  </article>
)

/** What changed since the doctor last read the text, on this page or when they sent it back. */
function SinceRead({ title, paragraphs }: { title: string; paragraphs: readonly ChangedParagraph[] | null }) {
  const id = useId()
  if (!paragraphs) return null
  return (
    <section className="reading" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {paragraphs.length > 0 ? <ChangedText paragraphs={paragraphs} /> : <p>Nothing of the text.</p>}
    </section>
  )
}

/** The whole text at a first review; later what changed since the last one, and the whole behind a click. */
function Whole({ desk: { text, since } }: { desk: ReviewDesk }) {
  if (!since || since.paragraphs.length === 0) return <TextToSign text={text} />
  return (
    <>
      <section className="reading" aria-labelledby="changed">
        <h1>{text.title}</h1>
        <h2 id="changed">What changed since {since.signOff.printedName} signed on <Day day={since.signedOn} /></h2>
        <ChangedText paragraphs={since.paragraphs} />
      </section>
      <details className="whole-text">
        <summary>Read the whole text</summary>
        <TextToSign text={text} />
      </details>
    </>
  )
}

/** What the editor asks of the doctor, and by when, where they said so. */
function Asked({ request }: { request: ReviewDesk['standing']['request'] }) {
  if (request?.state !== 'open' || (request.message === '' && request.wishOn === '')) return null
  return (
    <div className="desk-note">
      {request.message !== '' && <p><strong>The editor asks:</strong> {request.message}</p>}
      {request.wishOn !== '' && <p>Wished for by <Day day={request.wishOn} />.</p>}
    </div>
  )
}

const answers: Partial<Record<NonNullable<ReviewDesk['standing']['request']>['state'], string>> = {
  'changes-requested': 'has asked for changes',
  declined: 'has declined this review',
}

/** What a doctor answered to the last request, for whoever comes back to the page; none where it is open. */
function answered(request: ReviewDesk['standing']['request']): string[] {
  const answer = request && answers[request.state]
  return answer ? [`${request.reviewer} ${answer}, and the editors are told: “${request.note}”`] : []
}

const isSigned = ({ signedBy, mayRenew }: ReviewDesk['standing']): boolean => signedBy !== null && !mayRenew

/** What became of the text, for a doctor, and why they may not sign it. */
function outcomes({ standing, refusal }: ReviewDesk): string[] {
  if (standing.signedBy && isSigned(standing)) {
    const next = standing.stage === 'published' ? 'Readers see it.' : 'The editors can publish it now.'
    return [`Signed off by ${standing.signedBy.name}. ${next}`]
  }
  return [...answered(standing.request), ...(refusal ? [refusal] : [])]
}

function Answers({ desk, accountId }: { desk: ReviewDesk; accountId: string }) {
  const { standing, refusal, conflicts, seen } = desk
  if (refusal || isSigned(standing)) return null
  return (
    <div className="answers">
      <SignOffForm
        articleId={standing.article}
        digest={standing.digest}
        seen={seen}
        conflicts={conflicts}
        isFolded={standing.request?.state === 'declined' && standing.request.reviewerId === accountId}
      />
      {standing.request?.state === 'open' && <RequestChangesForm articleId={standing.article} digest={standing.digest} />}
    </div>
  )
}
