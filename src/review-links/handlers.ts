import { createElement } from 'react'
import type { PayloadRequest } from 'payload'
import { findNewestText } from '@/articles/queries'
import { clinicalDigest, clinicalText } from '@/articles/rules/clinical-text'
import { readForm } from '@/platform/form-body'
import { orHandBack } from '@/platform/handing-back'
import { ownPage } from '@/platform/own-page'
import { guestPagePath } from '@/platform/preview-address'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { readerRequest } from '@/platform/reader-request'
import { bodyRefusals, refusedFormPage, tooManyForms, type FormRefusalStatus } from '@/platform/refused-form'
import { seeOther } from '@/platform/see-other'
import { commentRefusal } from '@/review-comments/rules/comment-refusal'
import { textParagraphs } from '@/review-comments/rules/text-paragraphs'
import { commentAsGuest } from './commands'
import { GUEST_FORM_ID, GuestForm } from './components/guest-form'
import { guestLimit } from './guest-limits'
import { findOpenLink } from './queries'
import { guestComment, MAX_GUEST_COMMENT, type GuestForm as GuestValues } from './rules/guest-comment'

const MAX_BYTES = 64 * 1024

const EMPTY: GuestValues = { about: '', comment: '', digest: '' }

const NOTHING = guestPagePath(null, 'reading')

const unreadable = bodyRefusals('comment', MAX_GUEST_COMMENT)

const FLOOD: FieldIssue = {
  field: '',
  message: 'There were too many comments from your connection. Please wait ten minutes, then send this one again.',
}

/** What a guest reads, and by which link; the parts that they can choose, and the digest of the text. */
type Reading = { articleId: string; linkId: string; paragraphs: string[]; digest: string }

async function findReading(req: PayloadRequest, token: string): Promise<Reading | null> {
  const link = await findOpenLink(req, token)
  const article = link && (await findNewestText(req, link.articleId))
  if (!article) return null
  const paragraphs = textParagraphs(clinicalText(article))
  return { articleId: article.id, linkId: link.id, paragraphs, digest: clinicalDigest(article) }
}

/** A page of this server, with the headers that `safetyHeaders` gives to all addresses of guests. */
async function fetchedPage(path: string): Promise<Response> {
  const { html, status } = await ownPage(path)
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

/**
 * Answers `GET /guest-review/{token}` with the newest text of one article and a form to comment on it; 404 with one and
 * the same page for a secret that is unknown, has run out or was ended.
 */
export async function answerGuest(request: Request, token: string): Promise<Response> {
  const reading = await findReading(await readerRequest(), token)
  const isThanked = new URL(request.url).searchParams.has('sent')
  return fetchedPage(reading ? guestPagePath(reading, isThanked ? 'thanked' : 'reading') : NOTHING)
}

const formFrom = (pairs: ReadonlyMap<string, string>): GuestValues => ({
  about: pairs.get('about') ?? '',
  comment: pairs.get('comment') ?? '',
  digest: pairs.get('digest') ?? '',
})

type Refused = { status: FormRefusalStatus; values: GuestValues; issues: FieldIssue[]; reading: Reading | null }

/** The page with the form filled in again; of the text that stands there now, so that it can be sent once more. */
function refusedPage({ status, values, issues, reading }: Refused): Promise<Response> {
  const { paragraphs = [], digest = values.digest } = reading ?? {}
  const form = createElement(GuestForm, { paragraphs, values: { ...values, digest }, issues })
  const path = reading ? guestPagePath(reading, 'reading') : '/'
  return refusedFormPage({ status, path, id: GUEST_FORM_ID, form })
}

/**
 * Answers `POST /guest-review/{token}`: 303 back to the text with thanks, or 413, 415, 422 and 429 with the page and
 * the form filled in again; the same with 500, 503 or 507 where the site fails; 404 for a secret that opens nothing.
 */
export async function answerGuestForm(request: Request, token: string): Promise<Response> {
  const address = request.headers.get('x-forwarded-for') ?? ''
  if (!(await guestLimit.mayTry(address))) return tooManyForms()
  const body = await readForm(request, MAX_BYTES)
  const values = body.ok ? formFrom(body.value) : EMPTY
  const answering = async (): Promise<Response> => {
    const req = await readerRequest()
    const reading = await findReading(req, token)
    if (!reading) return fetchedPage(NOTHING)
    if (body.ok) return takeComment(req, { token, values, reading, address })
    const { status, message } = unreadable[body.refusal]
    return refusedPage({ status, values, issues: [{ field: 'comment', message }], reading })
  }
  return orHandBack(answering, ({ status, message }) =>
    refusedPage({ status, values, issues: [{ field: '', message }], reading: null }))
}

type Sent = { token: string; values: GuestValues; reading: Reading; address: string }

async function takeComment(req: PayloadRequest, { token, values, reading, address }: Sent): Promise<Response> {
  const parsed = guestComment(values, reading.paragraphs)
  if (!parsed.ok) return refusedPage({ status: 422, values, issues: parsed.refusal, reading })
  if (!(await guestLimit.maySend(address))) return refusedPage({ status: 429, values, issues: [FLOOD], reading })
  const taken = await commentAsGuest(req, token, parsed.value)
  if (taken.ok) return seeOther(`/guest-review/${token}?sent`)
  if (taken.refusal === 'no-link') return fetchedPage(NOTHING)
  const { errors } = commentRefusal(taken.refusal)
  return refusedPage({ status: 422, values, issues: errors, reading: await findReading(req, token) })
}
