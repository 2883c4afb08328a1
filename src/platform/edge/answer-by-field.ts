import { ValidationError, type AfterErrorHook } from 'payload'
import { z } from 'zod'

const fieldErrors = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })).min(1) })

const malformedId = z.object({ code: z.literal('22P02') })

/** Data that does not fit (class 22), and operators that a column does not have (class 42). */
const unfitQuery = z.object({ code: z.string().regex(/^(?:22|42)/) })

/** The error of PostgreSQL behind an error, wherever the layers between have put it. */
const causeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'cause' in error ? error.cause : error

/**
 * Answers refusals of fields as `{ errors: [{ field, message, data }] }`, one entry a field, with 422 instead of
 * Payload's 400. The first entry carries `data.errors` too, by which Payload's own forms mark the fields.
 *
 * A condition that PostgreSQL cannot weigh for its field, such as a search in rich text, is refused too.
 *
 * An id that is no UUID is a thing that does not exist: 404 instead of PostgreSQL's error 22P02 and a 500.
 */
export const answerByField: AfterErrorHook = ({ error, req }) => {
  if (malformedId.safeParse(causeOf(error)).success || malformedId.safeParse(error).success) {
    return { status: 404, response: { errors: [{ field: 'id', message: 'There is nothing with this id.' }] } }
  }
  if (error instanceof SyntaxError) return { status: 400, response: { errors: [{ field: '', message: 'This is not proper JSON.' }] } }
  if (req.method === 'GET' && unfitQuery.safeParse(causeOf(error)).success) {
    return { status: 422, response: { errors: [{ field: 'where', message: 'This condition does not fit its field.' }] } }
  }
  const parsed = fieldErrors.safeParse('data' in error ? error.data : null)
  if (!parsed.success) return
  const errors = parsed.data.errors.map(({ path, message }, index) => ({
    field: path,
    message: message.trim(),
    ...(index === 0 ? { data: parsed.data } : {}),
  }))
  return { response: { errors }, ...(error instanceof ValidationError ? { status: 422 } : {}) }
}
