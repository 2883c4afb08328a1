import { createElement } from 'react'
import { z } from 'zod'
import { findArticlePath } from '@/articles/queries'
import { readForm } from '@/platform/form-body'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { readerRequest } from '@/platform/reader-request'
import { orHandBack } from '@/platform/handing-back'
import { bodyRefusals, pathOfSender, refusedFormPage, tooManyForms, type FormRefusalStatus } from '@/platform/refused-form'
import { seeOther } from '@/platform/see-other'
import { eraseReply, submitReply, type ReplyRefusal } from './commands'
import { RefusedReply } from './components/refused-reply'
import { replyLimit } from './reply-limits'
import { parseReply, type ReplyForm } from './rules/reply-form'

const MAX_BYTES = 64 * 1024

const EMPTY: ReplyForm = { article: '', parent: '', name: '', email: '', comment: '' }

type Refused = { status: FormRefusalStatus; values: ReplyForm; issues: FieldIssue[]; path?: string }

const unreadable = bodyRefusals('reply')

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
 * in again; the same with 500, 503 or 507 where the site fails.
 */
export async function answerReply(request: Request): Promise<Response> {
  const address = request.headers.get('x-forwarded-for') ?? ''
  if (!(await replyLimit.mayTry(address))) return tooManyForms()
  const body = await readForm(request, MAX_BYTES)
  if (!body.ok) {
    const { status, message } = unreadable[body.refusal]
    return refusedPage({ status, values: EMPTY, issues: [{ field: 'comment', message }] })
  }
  const values = formFrom(body.value)
  return orHandBack(
    () => takeReply(values, address),
    ({ status, message }) =>
      refusedPage({ status, values, issues: [{ field: '', message }], path: pathOfSender(request) }),
  )
}

async function takeReply(values: ReplyForm, address: string): Promise<Response> {
  const reply = parseReply(values)
  if (!reply.ok) return refusedPage({ status: 422, values, issues: reply.refusal })
  if (!(await replyLimit.maySend(address))) {
    return refusedPage({ status: 429, values, issues: [FLOOD] })
  }
  const sent = await submitReply(await readerRequest(), reply.value)
  if (sent.ok) return seeOther(`/replies/${sent.value.token}`)
  const parent = sent.refusal === 'no-such-parent' ? '' : values.parent
  return refusedPage({ status: 422, values: { ...values, parent }, issues: [replyRefusals[sent.refusal]] })
}

/** Answers `POST /replies/{token}/erase`: 303 to the page that says it is done, or to the one that finds no reply. */
export async function answerErasure(token: string): Promise<Response> {
  const isErased = await eraseReply(await readerRequest(), token)
  return seeOther(isErased ? '/replies/erased' : `/replies/${encodeURIComponent(token)}`)
}

async function pathOfArticle(articleId: string): Promise<string> {
  const isId = z.uuid().safeParse(articleId).success
  return (isId ? await findArticlePath(await readerRequest(), articleId) : null) ?? '/'
}

async function refusedPage({ status, values, issues, path }: Refused): Promise<Response> {
  const form = createElement(RefusedReply, { values, issues })
  return refusedFormPage({ status, path: path ?? (await pathOfArticle(values.article)), id: 'leave-a-reply', form })
}
