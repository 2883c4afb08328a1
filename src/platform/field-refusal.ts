import { APIError } from 'payload'
import type { FieldIssue } from './pure/field-issue'

/**
 * Refuses what a person sent, with a sentence for each field. Answered as `{ errors: [{ field, message }] }`.
 *
 * `status` is 422 for what is missing or not allowed, 409 where the text moved or somebody else was first, 403 where
 * the person may not, and 507 where the server has no room for what was sent.
 */
export class FieldRefusal extends APIError<{ errors: { path: string; message: string }[] }> {
  constructor(issues: readonly FieldIssue[], status: 403 | 409 | 422 | 507 = 422) {
    const errors = issues.map(({ field, message }) => ({ path: field, message }))
    super(issues.map(({ message }) => message).join(' '), status, { errors }, true)
  }
}
