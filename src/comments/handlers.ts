import { createElement } from 'react'
import { z } from 'zod'
import { findArticlePath } from '@/articles/queries'
import { env } from '@/platform/env'
import { readForm, type FormBodyRefusal } from '@/platform/form-body'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { readerRequest } from '@/platform/reader-request'
import { submitReply, type ReplyRefusal } from './commands'
import { RefusedReply } from './components/refused-reply'
import { mayReply } from './reply-limits'
import { putFormIntoPage } from './rules/put-form-into-page'
import { parseReply, type ReplyForm } from './rules/reply-form'

const MAX_BYTES = 64 * 1024

const EMPTY: ReplyForm = { article: '', parent: '', name: '', email: '', comment: '' }

type Refused = { status: 413 | 415 | 422 | 429; values: ReplyForm; issues: FieldIssue[] }

const bodyRefusals = {
  'wrong-type': { status: 415, message: 'This form was sent in a way that cannot be read. Please send it from the page of the article.' },
  'too-large': { status: 413, message: 'Your reply is too large. Please shorten it to 5000 characters and send it again.' },
  malformed: { status: 422, message: 'Your reply contains broken characters. Please type it again.' },
} satisfies Record<FormBodyRefusal, { status: Refused['status']; message: string }>

const replyRefusals = {
  'no-such-article': { field: 'article', message: 'This article takes no replies (any more).' },
  'no-such-parent': { field: 'parent', message: 'The reply that you answer is not there any more. You can still send yours to the article.' },
} satisfies Record<ReplyRefusal, FieldIssue>

const FLOOD: FieldIssue = {
  field: '',
  message: 'There were too many replies from your connection. Please wait ten minutes, then send this one again.',
}

const formFrom = (pairs: ReadonlyMap<string, string>): ReplyForm => ({
  article: pairs.get('article') ?? '',
  parent: pairs.get('parent') ?? '',
  name: pairs.get('name') ?? '',
  email: pairs.get('email') ?? '',
  comment: pairs.get('comment') ?? '',
})

/**
 * Answers `POST /replies`: 303 to the page that thanks, or 413, 422 and 429 with the article's page and the form filled
 * in again.
 */
export async function answerReply(request: Request): Promise<Response> {
  const body = await readForm(request, MAX_BYTES)
  if (!body.ok) {
    const { status, message } = bodyRefusals[body.refusal]
    return refusedPage({ status, values: EMPTY, issues: [{ field: 'comment', message }] })
  }
  const values = formFrom(body.value)
  const reply = parseReply(values)
  if (!reply.ok) return refusedPage({ status: 422, values, issues: reply.refusal })
  if (!(await mayReply(request.headers.get('x-forwarded-for') ?? ''))) {
    return refusedPage({ status: 429, values, issues: [FLOOD] })
  }
  const sent = await submitReply(await readerRequest(), reply.value)
  if (sent.ok) return new Response(null, { status: 303, headers: { Location: `/replies/${sent.value.token}`, 'Cache-Control': 'no-store' } })
  const parent = sent.refusal === 'no-such-parent' ? '' : values.parent
  return refusedPage({ status: 422, values: { ...values, parent }, issues: [replyRefusals[sent.refusal]] })
}

/** The page that the form stood on, as readers get it: from this very server, so with its layout, styles and cache. */
async function pageAround(articleId: string): Promise<string> {
  const isId = z.uuid().safeParse(articleId).success
  const path = isId ? await findArticlePath(await readerRequest(), articleId) : null
  const page = await fetch(`http://127.0.0.1:${env.port}${path ?? '/'}`, { signal: AbortSignal.timeout(10_000) })
  return page.text()
}

async function refusedPage({ status, values, issues }: Refused): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const form = renderToStaticMarkup(createElement(RefusedReply, { values, issues }))
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
  if (status === 429) headers.set('Retry-After', '600')
  return new Response(putFormIntoPage(await pageAround(values.article), form), { status, headers })
}
