import type { ReactElement } from 'react'
import type { FormBodyRefusal } from './form-body'
import type { SiteFault } from './handing-back'
import { ownPage } from './own-page'
import { hasPlaceForForm, putFormIntoPage } from './pure/put-form-into-page'
import { READER_LIMITS } from './pure/reader-form'

/** Why a form is not taken: what is wrong in it, too many of them, a body that cannot be read, a fault of the site. */
export type FormRefusalStatus = 413 | 415 | 422 | 429 | SiteFault['status']

type RefusedForm = {
  status: FormRefusalStatus
  /** The address of the page that the form stands on, beginning with a slash. */
  path: string
  /** The id of the form on that page. */
  id: string
  /** The form as it was filled in, with its mistakes. */
  form: ReactElement
}

/** What a reader is told whose form could not be read at all, and with which status. `noun` is what the form sends. */
export const bodyRefusals = (noun: 'reply' | 'message' | 'comment', maxLength: number = READER_LIMITS.words) =>
  ({
    'wrong-type': { status: 415, message: `This form was sent in a way that cannot be read. Please send your ${noun} from its page on this site.` },
    'too-large': { status: 413, message: `Your ${noun} is too large. Please shorten it to ${maxLength} characters and send it again.` },
    malformed: { status: 422, message: `Your ${noun} contains broken characters. Please type it again.` },
  }) satisfies Record<FormBodyRefusal, { status: FormRefusalStatus; message: string }>

/** After how many seconds it is worth another try, where that is known. */
const waitSeconds: Partial<Record<FormRefusalStatus, string>> = { 429: '600', 503: '60' }

const headersOf = (): Headers =>
  new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })

const WAIT = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  + '<title>Please wait</title></head><body><main><h1>Please wait</h1><p>There were too many forms from your connection. '
  + 'Please wait ten minutes, go back, and send yours again.</p></main></body></html>'

/** Answers who has sent far too many forms, without the work of a page. */
export function tooManyForms(): Response {
  const headers = headersOf()
  headers.set('Retry-After', waitSeconds[429] ?? '')
  return new Response(WAIT, { status: 429, headers })
}

/** A page that needs nothing else of the site. */
const barePage = (form: string): string =>
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  + `<title>Error: not sent yet</title></head><body><main>${form}</main></body></html>`

/** The page at an address of this site, or `''` where it cannot be made now, as while the database is away. */
async function pageAt(path: string): Promise<string> {
  const { html } = await ownPage(path).catch(() => ({ html: '' }))
  return hasPlaceForForm(html) ? html : ''
}

/** The path of the page that a form was sent from, as the browser tells it, or `/`. */
export function pathOfSender(request: Request): string {
  const referer = request.headers.get('referer') ?? ''
  return URL.canParse(referer) ? new URL(referer).pathname.replace(/^\/+/, '/') : '/'
}

/**
 * Answers a form that was refused with the page that it stands on, the form filled in again in its place; with the form
 * alone, where that page cannot be made.
 */
export async function refusedFormPage({ status, path, id, form }: RefusedForm): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const headers = headersOf()
  const wait = waitSeconds[status]
  if (wait) headers.set('Retry-After', wait)
  const markup = renderToStaticMarkup(form)
  const page = await pageAt(path)
  return new Response(page === '' ? barePage(markup) : putFormIntoPage(page, { id, form: markup }), { status, headers })
}
