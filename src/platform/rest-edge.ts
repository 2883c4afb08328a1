import type { FieldIssue } from './pure/field-issue'
import { textFaultsIn, textFaultSentences } from './pure/text-faults'

type RestHandler = (request: Request, args: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

const MAX_JSON_BYTES = 4 * 1024 * 1024

const refusal = (status: 400 | 413 | 422, errors: FieldIssue[]): Response => Response.json({ errors }, { status })

const NOT_UTF8 = refusalOf('', 'This was not sent as proper UTF-8 text.')
const NOT_JSON = refusalOf('', 'This is not proper JSON.')
const BAD_ADDRESS = refusalOf('query', 'The address contains characters that cannot be read.')
const TOO_LARGE = refusalOf('', 'This is too large. At most 4 MB can be sent at once.')

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

const decoded = (bytes: ArrayBuffer): string | null => {
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
  const issues = issuesIn(json.value)
  return issues.length > 0 ? refusal(422, issues) : null
}

async function checkedRequest(request: Request): Promise<Request | Response> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const isJson = type === 'application/json'
  if (!isJson && type !== 'application/x-www-form-urlencoded') return request
  if (Number(request.headers.get('content-length') ?? 0) > MAX_JSON_BYTES) return refusal(413, TOO_LARGE)
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > MAX_JSON_BYTES) return refusal(413, TOO_LARGE)
  const refused = bodyRefusal(decoded(bytes), isJson)
  return refused ?? new Request(request.url, { method: request.method, headers: request.headers, body: bytes, signal: request.signal })
}

/**
 * Stands before Payload's REST interface and refuses what PostgreSQL or JSON could not hold (broken UTF-8, U+0000, lone
 * surrogates) with a sentence and the field's name, in addresses and in bodies. Payload would answer 500.
 */
export const guarded = (handler: RestHandler): RestHandler =>
  async (request, args) => {
    const { pathname, search } = new URL(request.url)
    if (!isReadable(pathname) || !isReadable(search)) return refusal(422, BAD_ADDRESS)
    const checked = request.body ? await checkedRequest(request) : request
    return checked instanceof Response ? checked : handler(checked, args)
  }
