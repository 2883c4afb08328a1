'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { articleStages, stageLabels } from '../rules/article-stage'
import { act, type Answer } from './act'
import { goToField } from './go-to-field'
import { Refusals } from './refusals'

const standing = z.object({
  stage: z.enum(articleStages),
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
  request: z.object({
    state: z.enum(['open', 'changes-requested', 'declined']),
    reviewer: z.string(),
    note: z.string(),
  }).nullable(),
  exception: z.object({ kind: z.enum(['editorial', 'urgent', 'withdrawn']), by: z.string(), reason: z.string() }).nullable(),
  signedBy: z.object({ name: z.string() }).nullable(),
  mayRenew: z.boolean(),
  reviewers: z.array(z.object({
    id: z.string(), name: z.string(), isAskedFirst: z.boolean(), refusal: z.string().nullable(),
  })),
})

type Standing = z.infer<typeof standing>

async function fetchStanding(articleId: string): Promise<Standing | null> {
  const response = await fetch(`/api/articles/${articleId}/review`, { credentials: 'same-origin' })
  const parsed = standing.safeParse(await response.json())
  return parsed.success ? parsed.data : null
}

/** Where the saved text stands, what keeps it from its readers, and the way to a reviewer. */
export function ReviewPanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const [state, setState] = useState<Standing | null>(null)
  const articleId = typeof id === 'string' ? id : null

  const load = useCallback(async () => {
    if (articleId !== null) setState(await fetchStanding(articleId))
  }, [articleId])

  useEffect(() => {
    void load()
  }, [load, lastUpdateTime])

  if (articleId === null) return <p className="review-panel">Save the article first; then you can submit it for review.</p>
  if (!state) return <p className="review-panel" aria-busy="true">Looking at the review …</p>
  return (
    <section className="review-panel" aria-labelledby="review-panel">
      <h3 id="review-panel">Review: {stageLabels[state.stage]}</h3>
      {state.signedBy && <p>Signed off by {state.signedBy.name}.</p>}
      {state.mayRenew && <p>The review is due, or soon will be. A reviewer can read and sign this text once more.</p>}
      {state.exception && <ExceptionNote exception={state.exception} />}
      {state.request && <RequestNote request={state.request} />}
      <IssueList issues={state.issues} />
      {(!state.signedBy || state.mayRenew) && state.reviewers.length > 0 && (
        <SubmitForm articleId={articleId} reviewers={state.reviewers} onDone={load} />
      )}
      <p><a href={`/admin/review/${articleId}`}>Read as the reviewer does</a></p>
    </section>
  )
}

const answers = { 'changes-requested': 'asks for changes', declined: 'cannot review it' } as const

const RequestNote = ({ request: { state, reviewer, note } }: { request: NonNullable<Standing['request']> }) =>
  state === 'open' ? (
    <p>{reviewer} was asked to review it.</p>
  ) : (
    <blockquote>{note}<footer>{reviewer} {answers[state]}</footer></blockquote>
  )

const exceptions = {
  editorial: 'confirmed that only a typing mistake was mended',
  urgent: 'published it before its review',
  withdrawn: 'took the signature back',
} as const

const ExceptionNote = ({ exception: { kind, by, reason } }: { exception: NonNullable<Standing['exception']> }) => (
  <blockquote>{reason}<footer>{by} {exceptions[kind]}</footer></blockquote>
)

const IssueList = ({ issues }: { issues: Standing['issues'] }) =>
  issues.length === 0 ? (
    <p>Nothing stands between this text and its readers.</p>
  ) : (
    <>
      <p>Before it can be published:</p>
      <ul>
        {issues.map(({ field, message }) => (
          <li key={message}>
            <a href={`#field-${field}`} onClick={(event) => { event.preventDefault(); goToField(field) }}>{message}</a>
          </li>
        ))}
      </ul>
    </>
  )

type SubmitProps = { articleId: string; reviewers: Standing['reviewers']; onDone: () => Promise<void> }

function SubmitForm({ articleId, reviewers, onDone }: SubmitProps) {
  const isModified = useFormModified()
  const [reviewer, setReviewer] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const chosen = reviewers.find(({ id }) => id === reviewer)

  const submit = async (): Promise<void> => {
    const next = isModified
      ? { isDone: false as const, issues: [{ field: '', message: 'Please save your changes first: the reviewer reads what is saved.' }] }
      : await act(`/api/articles/${articleId}/submit-for-review`, { reviewer })
    setAnswer(next)
    if (next.isDone) await onDone()
  }

  return (
    <div className="submit-for-review">
      <label htmlFor="reviewer">Reviewer</label>
      <select id="reviewer" value={reviewer} onChange={(event) => setReviewer(event.target.value)}>
        <option value="">Choose …</option>
        {reviewers.map(({ id, name, isAskedFirst }) => (
          <option key={id} value={id}>{isAskedFirst ? `${name} – asked first for this topic` : name}</option>
        ))}
      </select>
      {chosen?.refusal && <p>{chosen.refusal}</p>}
      <Refusals answer={answer} />
      <button type="button" onClick={() => void submit()}>Submit for review</button>
    </div>
  )
}
