import { Forbidden, QueryError, ValidationError, type AfterErrorHook } from 'payload'
import { z } from 'zod'
import { DISK_FULL, sqlState } from '../pure/sql-state'

const fieldErrors = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })).min(1) })

const malformedId = z.object({ code: z.literal('22P02') })

/** Data that does not fit (class 22), and operators that a column does not have (class 42). */
const unfitQuery = z.object({ code: z.string().regex(/^(?:22|42)/) })

const entries = z.object({ errors: z.array(z.looseObject({})) })

/** What busboy 1.6 says of a form that is cut off or has broken headers; Payload has no status for it. */
const BROKEN_FORM = /^(?:Malformed part header|Unexpected end of (?:form|file))$/

const queryPaths = z.array(z.object({ path: z.string() }))

const refusal = (status: number, field: string, message: string) =>
  ({ status, response: { errors: [{ field, message }] } })

/** The answer with a field in every entry, empty where none is named. */
function withFields(answer: unknown) {
  const parsed = entries.safeParse(answer)
  if (!parsed.success) return
  return { response: { errors: parsed.data.errors.map((entry) => ({ field: '', ...entry })) } }
}

/** Payload tells of paths that do not exist and of those that one may not read alike; unfit orders it drops. */
function queryRefusal(error: QueryError) {
  const paths = (queryPaths.safeParse(error.data).data ?? []).map(({ path }) => path)
  return refusal(422, 'where', `The condition names fields that cannot be searched: ${paths.join(', ')}.`)
}

/** The error of PostgreSQL behind an error, wherever the layers between have put it. */
const causeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'cause' in error ? error.cause : error

/**
 * Answers refusals of fields as `{ errors: [{ field, message, data }] }`, one entry a field, with 422 instead of
 * Payload's 400. The first entry carries `data.errors` too, by which Payload's own forms mark the fields. What concerns
 * no field has an empty one.
 *
 * Who is not signed in, and would need to be, gets 401 instead of Payload's 403.
 *
 * A condition that PostgreSQL cannot weigh for its field, such as a search in rich text, is refused too.
 *
 * A disk of PostgreSQL that is full is told as 507: nothing was saved, and trying again helps nothing.
 *
 * An id that is no UUID is a thing that does not exist: 404 instead of PostgreSQL's error 22P02 and a 500.
 */
export const answerByField: AfterErrorHook = ({ error, req, result }) => {
  if (error instanceof Forbidden && !req.user) return refusal(401, '', 'Please sign in first.')
  if (error instanceof QueryError) return queryRefusal(error)
  if (malformedId.safeParse(causeOf(error)).success || malformedId.safeParse(error).success) {
    return refusal(404, 'id', 'There is nothing with this id.')
  }
  if (sqlState(error) === DISK_FULL) return refusal(507, '', 'The site has no room left, so nothing was saved. Please tell an admin.')
  if (error instanceof SyntaxError) return refusal(400, '', 'This is not proper JSON.')
  if (req.method === 'GET' && unfitQuery.safeParse(causeOf(error)).success) {
    return refusal(422, 'where', 'This condition does not fit its field.')
  }
  if (BROKEN_FORM.test(error.message)) return refusal(400, '', 'This form arrived broken or ended too early. Please send it again.')
  const parsed = fieldErrors.safeParse('data' in error ? error.data : null)
  if (!parsed.success) return withFields(result)
  const errors = parsed.data.errors.map(({ path, message }, index) => ({
    field: path,
    message: message.trim(),
    ...(index === 0 ? { data: parsed.data } : {}),
  }))
  return { response: { errors }, ...(error instanceof ValidationError ? { status: 422 } : {}) }
}
