import type { FieldIssue } from './pure/field-issue'
import { isTooDeep } from './pure/is-too-deep'
import { textFaultsIn, textFaultSentences } from './pure/text-faults'
import { readUpTo } from './read-up-to'
import { MAX_UPLOAD_BYTES } from './upload-limits'

type RestHandler = (request: Request, args: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

const MAX_JSON_BYTES = 4 * 1024 * 1024

/** Numbers in an address, each with the highest that it may be. */
const NUMBERS = { depth: 10, limit: 1_000_000, page: 1_000_000 }

/** Payload's own collections have no versions, and it answers a 500 when somebody asks for them (seen on 3.90). */
const INTERNAL_VERSIONS = /^\/api\/payload-[a-z-]+\/versions(?:\/|$)/

type Status = 400 | 404 | 413 | 415 | 422

const refusal = (status: Status, errors: FieldIssue[]): Response => Response.json({ errors }, { status })

const NOT_UTF8 = refusalOf('', 'This was not sent as proper UTF-8 text.')
const NOT_JSON = refusalOf('', 'This is not proper JSON.')
const NO_OBJECT = refusalOf('', 'This must be a JSON object, such as {"title": "Knee pain"}.')
const TOO_DEEP = refusalOf('', 'This is nested too deeply.')
const NO_BODY = refusalOf('', 'Nothing was sent. Please send the fields as a JSON object.')
const WRONG_TYPE = refusalOf('', 'Please send JSON (application/json), or a form with its boundary.')
const NO_JSON_QUERY = refusalOf('', 'Please send a long query as a form (application/x-www-form-urlencoded).')
const NO_VERSIONS = refusalOf('', 'There are no versions of this.')
const BAD_ADDRESS = refusalOf('query', 'The address contains characters that cannot be read.')
const TOO_LARGE = refusalOf('', 'This is too large. At most 4 MB can be sent at once.')
const UPLOAD_TOO_LARGE = refusalOf('file', 'This file is too large. A picture may have at most 20 MB.')

function refusalOf(field: string, message: string): FieldIssue[] {
  return [{ field, message }]
}

/** Whether an address decodes to storable text; a lone `%` or `%00` does not. */
function isReadable(text: string): boolean {
  try {
    return textFaultsIn(decodeURIComponent(text.replaceAll('+', ' '))).length === 0
  } catch {
    return false
  }
}

const isWholeNumber = (text: string, max: number): boolean => /^\d{1,9}$/.test(text) && Number(text) <= max

const isQueryObject = (text: string): boolean => {
  const value = parsed(text)?.value
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is wrong with the parameters that every list takes. An empty one counts as not given. */
function parameterIssues(parameters: URLSearchParams): FieldIssue[] {
  const where = parameters.get('where') ?? ''
  const names = [...parameters.keys()]
  return [
    ...Object.entries(NUMBERS).flatMap(([name, max]) => {
      const values = parameters.getAll(name).filter((value) => value !== '')
      const isList = values.length > 1 || names.some((one) => one.startsWith(`${name}[`))
      const isWrong = isList || values.some((value) => !isWholeNumber(value, max))
      return isWrong ? refusalOf(name, `${name} must be a whole number from 0 to ${max}.`) : []
    }),
    ...(where === '' || isQueryObject(where) ? [] : refusalOf('where', 'The condition must look like where[field][equals]=value.')),
  ]
}

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const parsed = (text: string): { value: unknown } | null => {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return null
  }
}

const issuesIn = (value: unknown): FieldIssue[] =>
  textFaultsIn(value).map(({ path, fault }) => ({ field: path, message: textFaultSentences[fault] }))

/** What is wrong with a body of JSON or of form fields, as an answer; `null` when nothing is. */
function bodyRefusal(text: string | null, isJson: boolean): Response | null {
  if (text === null) return refusal(422, NOT_UTF8)
  if (text === '') return null
  if (!isJson) return isReadable(text) ? null : refusal(422, BAD_ADDRESS)
  const json = parsed(text)
  if (!json) return refusal(400, NOT_JSON)
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) return refusal(422, NO_OBJECT)
  if (isTooDeep(json.value)) return refusal(422, TOO_DEEP)
  const issues = issuesIn(json.value)
  return issues.length > 0 ? refusal(422, issues) : null
}

const isForm = (type: string): boolean => /^multipart\/form-data\s*;.*\bboundary=/i.test(type)

/** An upload is read by Payload, piece by piece and to its own limits; one that says it is too large need not begin. */
const checkedUpload = (request: Request): Request | Response =>
  Number(request.headers.get('content-length') ?? 0) > MAX_UPLOAD_BYTES ? refusal(413, UPLOAD_TOO_LARGE) : request

/** Whether a body stands in for the query of a long address, which Payload allows for a form that is sent as POST. */
const isLongQuery = ({ headers }: Request): boolean =>
  ['x-payload-http-method-override', 'x-http-method-override'].some((name) => headers.has(name))

/** What is wrong with the text of a body that was read, as an answer; `null` when nothing is. */
function textRefusal(request: Request, text: string | null, isJson: boolean): Response | null {
  const refused = bodyRefusal(text, isJson)
  if (refused || text === null || !isLongQuery(request)) return refused
  if (isJson) return refusal(415, NO_JSON_QUERY)
  const issues = parameterIssues(new URLSearchParams(text))
  return issues.length > 0 ? refusal(422, issues) : null
}

async function checkedRequest(request: Request, isWrite: boolean): Promise<Request | Response> {
  const sentType = request.headers.get('content-type') ?? ''
  const type = sentType.split(';')[0]?.trim().toLowerCase()
  const isJson = type === 'application/json'
  if (isForm(sentType)) return checkedUpload(request)
  if (!isJson && type !== 'application/x-www-form-urlencoded') return refusal(415, WRONG_TYPE)
  const bytes = await readUpTo(request, MAX_JSON_BYTES)
  if (!bytes) return refusal(413, TOO_LARGE)
  if (bytes.byteLength === 0 && isWrite) return refusal(422, NO_BODY)
  const { method, headers, signal } = request
  const refused = textRefusal(request, decoded(bytes), isJson)
  return refused ?? new Request(request.url, { method, headers, body: bytes, signal })
}

const BODY_HEADERS = ['content-type', 'content-length', 'transfer-encoding']

/** Next gives a body to every request but GET; whether one was sent is in the headers. */
const hasBody = ({ body, headers }: Request): boolean =>
  body !== null && headers.get('content-length') !== '0' && BODY_HEADERS.some((name) => headers.has(name))

/** Whether a request writes fields, and not only asks for an act such as signing out. */
const writesDocument = (method: string, pathname: string): boolean =>
  method === 'PATCH' || (method === 'POST' && /^\/api\/(?:globals\/)?[^/]+\/?$/.test(pathname))

/**
 * Stands before Payload's REST interface and refuses what PostgreSQL or JSON could not hold (broken UTF-8, U+0000, lone
 * surrogates) with a sentence and the field's name, in addresses and in bodies. Payload would answer 500.
 */
export const guarded = (handler: RestHandler): RestHandler =>
  async (request, args) => {
    const { pathname, search, searchParams } = new URL(request.url)
    if (!isReadable(pathname) || !isReadable(search)) return refusal(422, BAD_ADDRESS)
    if (INTERNAL_VERSIONS.test(pathname)) return refusal(404, NO_VERSIONS)
    const issues = parameterIssues(searchParams)
    if (issues.length > 0) return refusal(422, issues)
    const isWrite = writesDocument(request.method, pathname)
    const isEmpty = !hasBody(request)
    if (isEmpty && isWrite) return refusal(422, NO_BODY)
    const checked = isEmpty ? request : await checkedRequest(request, isWrite)
    return checked instanceof Response ? checked : handler(checked, args)
  }
