'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { stageLabels, type ArticleStage } from '../rules/article-stage'
import { goToField } from './go-to-field'
import { HandOverForm } from './hand-over-form'
import { PanelActs } from './panel-acts'
import { panelStanding, type PanelStanding } from './panel-standing'

async function fetchStanding(articleId: string): Promise<PanelStanding | null> {
  const response = await fetch(`/api/articles/${articleId}/review`, { credentials: 'same-origin' })
  const parsed = panelStanding.safeParse(await response.json())
  return parsed.success ? parsed.data : null
}

const liveStages: ReadonlySet<ArticleStage> = new Set(['published', 'published-urgently'])

/** Where the saved text stands, what keeps it from its readers, and the way to a reviewer. */
export function ReviewPanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const [state, setState] = useState<PanelStanding | null>(null)
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
      <ClosedLinks links={state.closedLinks} />
      {state.openComments > 0 && (
        <p>
          <a href={`/admin/review/${articleId}#comments`}>Open comments: {state.openComments}</a>. They keep nobody from
          publishing.
        </p>
      )}
      {(!state.signedBy || state.mayRenew) && state.reviewers.length > 0 && (
        <HandOverForm
          articleId={articleId}
          reviewers={state.reviewers}
          isHandedOver={state.request?.state === 'open'}
          onDone={load}
        />
      )}
      <PanelActs articleId={articleId} state={state} onDone={load} />
      <p><a href={`/admin/review/${articleId}`}>Read as the reviewer does</a></p>
      {state.livePath !== null && (
        <p>
          <a href={state.livePath}>{liveStages.has(state.stage) ? 'Read it on the site' : 'Read the text that readers see now'}</a>
        </p>
      )}
    </section>
  )
}

const answers = { 'changes-requested': 'asks for changes', declined: 'cannot review it' } as const

const RequestNote = ({ request: { state, reviewer, note } }: { request: NonNullable<PanelStanding['request']> }) =>
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

const ExceptionNote = ({ exception: { kind, by, reason } }: { exception: NonNullable<PanelStanding['exception']> }) => (
  <blockquote>{reason}<footer>{by} {exceptions[kind]}</footer></blockquote>
)

const ClosedLinks = ({ links }: { links: PanelStanding['closedLinks'] }) =>
  links.length > 0 && (
    <>
      <p>Links to what is not out; readers get their words alone, without the link:</p>
      <ul>
        {links.map(({ collection, id, title }) => (
          <li key={`${collection}/${id}`}>
            {id === null ? title : <a href={`/admin/collections/${collection}/${id}`}>{title}</a>}
          </li>
        ))}
      </ul>
    </>
  )

const IssueList = ({ issues }: { issues: PanelStanding['issues'] }) =>
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
