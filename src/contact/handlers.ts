import { createElement } from 'react'
import { readForm } from '@/platform/form-body'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { readerRequest } from '@/platform/reader-request'
import { orHandBack } from '@/platform/handing-back'
import { bodyRefusals, pathOfSender, refusedFormPage, tooManyForms, type FormRefusalStatus } from '@/platform/refused-form'
import { seeOther } from '@/platform/see-other'
import { findContactPagePath } from '@/site-pages/queries'
import { sendContactMessage } from './commands'
import { RefusedMessage } from './components/refused-message'
import { CONTACT_FORM_ID } from './components/contact-form'
import { messageLimit } from './contact-limits'
import { parseContactForm, type ContactForm } from './rules/contact-form'

const MAX_BYTES = 64 * 1024

const EMPTY: ContactForm = { name: '', email: '', message: '' }

type Refused = { status: FormRefusalStatus; values: ContactForm; issues: FieldIssue[]; path?: string }

const unreadable = bodyRefusals('message')

const FLOOD: FieldIssue = {
  field: '',
  message: 'There were too many messages from your connection. Please wait ten minutes, then send this one again.',
}

const NO_PAGE: FieldIssue = { field: '', message: 'This site takes no messages by this form (any more).' }

const formFrom = (pairs: ReadonlyMap<string, string>): ContactForm => ({
  name: pairs.get('name') ?? '',
  email: pairs.get('email') ?? '',
  message: pairs.get('message') ?? '',
})

/**
 * Answers `POST /contact-messages`: 303 to the page that thanks, or 413, 422 and 429 with the contact page and the form
 * filled in again; the same with 500, 503 or 507 where the site fails. Where editors offer no contact page, nothing is
 * taken.
 */
export async function answerContactForm(request: Request): Promise<Response> {
  const address = request.headers.get('x-forwarded-for') ?? ''
  if (!(await messageLimit.mayTry(address))) return tooManyForms()
  const body = await readForm(request, MAX_BYTES)
  if (!body.ok) {
    const { status, message } = unreadable[body.refusal]
    return refusedPage({ status, values: EMPTY, issues: [{ field: 'message', message }] })
  }
  const values = formFrom(body.value)
  return orHandBack(
    () => takeMessage(values, address),
    ({ status, message }) =>
      refusedPage({ status, values, issues: [{ field: '', message }], path: pathOfSender(request) }),
  )
}

async function takeMessage(values: ContactForm, address: string): Promise<Response> {
  const parsed = parseContactForm(values)
  if (!parsed.ok) return refusedPage({ status: 422, values, issues: parsed.refusal })
  const req = await readerRequest()
  if ((await findContactPagePath(req)) === null) return refusedPage({ status: 422, values, issues: [NO_PAGE] })
  if (!(await messageLimit.maySend(address))) {
    return refusedPage({ status: 429, values, issues: [FLOOD] })
  }
  const { token } = await sendContactMessage(req, parsed.value)
  return seeOther(`/contact-messages/${token}`)
}

async function refusedPage({ status, values, issues, path }: Refused): Promise<Response> {
  const own = path ?? (await findContactPagePath(await readerRequest())) ?? '/'
  const form = createElement(RefusedMessage, { values, issues })
  return refusedFormPage({ status, path: own, id: CONTACT_FORM_ID, form })
}
