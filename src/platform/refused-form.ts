import type { ReactElement } from 'react'
import type { FormBodyRefusal } from './form-body'
import { ownPage } from './own-page'
import { putFormIntoPage } from './pure/put-form-into-page'
import { READER_LIMITS } from './pure/reader-form'

/** Why a form of a reader is not taken: what is wrong in it, too many of them, or a body that cannot be read. */
export type FormRefusalStatus = 413 | 415 | 422 | 429

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
export const bodyRefusals = (noun: 'reply' | 'message') =>
  ({
    'wrong-type': { status: 415, message: `This form was sent in a way that cannot be read. Please send your ${noun} from its page on this site.` },
    'too-large': { status: 413, message: `Your ${noun} is too large. Please shorten it to ${READER_LIMITS.words} characters and send it again.` },
    malformed: { status: 422, message: `Your ${noun} contains broken characters. Please type it again.` },
  }) satisfies Record<FormBodyRefusal, { status: FormRefusalStatus; message: string }>

const WAIT_SECONDS = '600'

const headersOf = (): Headers =>
  new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })

const WAIT = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  + '<title>Please wait</title></head><body><main><h1>Please wait</h1><p>There were too many forms from your connection. '
  + 'Please wait ten minutes, go back, and send yours again.</p></main></body></html>'

/** Answers who has sent far too many forms, without the work of a page. */
export function tooManyForms(): Response {
  const headers = headersOf()
  headers.set('Retry-After', WAIT_SECONDS)
  return new Response(WAIT, { status: 429, headers })
}

/** Answers a form that was refused with the page that it stands on, the form filled in again in its place. */
export async function refusedFormPage({ status, path, id, form }: RefusedForm): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const headers = headersOf()
  if (status === 429) headers.set('Retry-After', WAIT_SECONDS)
  const { html } = await ownPage(path)
  const page = putFormIntoPage(html, { id, form: renderToStaticMarkup(form) })
  return new Response(page, { status, headers })
}
