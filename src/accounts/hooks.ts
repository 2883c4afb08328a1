import type { CollectionBeforeOperationHook } from 'payload'
import { FieldRefusal } from '@/platform/field-refusal'
import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'

const MIN_CHARACTERS = 12
const MAX_CHARACTERS = 1_000

function passwordIssues(password: unknown): FieldIssue[] {
  if (typeof password !== 'string') return [{ field: 'password', message: 'The password must be text.' }]
  const { length } = password
  return [
    ...issueWhen(length < MIN_CHARACTERS, 'password', `Please choose a password of at least ${MIN_CHARACTERS} characters.`),
    ...issueWhen(length > MAX_CHARACTERS, 'password', `Please choose a password of at most ${MAX_CHARACTERS} characters.`),
  ]
}

/**
 * Refuses a new password that is too short or no text; Payload takes any. One that is left empty stays as it was.
 *
 * What the system sets itself is the operator's choice, such as the password of a demonstration.
 */
export const refuseUnfitPassword: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if ((operation !== 'create' && operation !== 'update') || overrideAccess === true) return args
  const written: unknown = 'data' in args ? args.data : null
  if (typeof written !== 'object' || written === null || !('password' in written)) return args
  const { password } = written
  const issues = password === undefined || password === null || password === '' ? [] : passwordIssues(password)
  if (issues.length > 0) throw new FieldRefusal(issues)
  return args
}
