import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { appendEntry } from '@/audit/commands'
import { FieldRefusal } from '@/platform/field-refusal'
import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'
import type { Account } from '@/generated/payload-types'
import { confirmPassword, type PasswordRefusal } from './commands'

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

type Written = Record<string, unknown>

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null

const confirmRefusals = {
  'wrong-password': 'This is not your current password. Nothing was changed.',
  'locked-out': 'Too many wrong passwords. Please wait ten minutes and try again. Nothing was changed.',
} satisfies Record<PasswordRefusal, string>

const field = 'currentPassword'

/**
 * Asks for the current password before somebody changes their own, so that an open screen or a stolen session is not
 * enough to take an account over. Passwords of many accounts at once are refused. What was typed goes no further.
 */
export const confirmOwnPassword: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const written: unknown = 'data' in args ? args.data : null
  if (!isWritten(written)) return args
  const { currentPassword, password } = written
  Reflect.deleteProperty(written, field)
  if (operation !== 'update' || overrideAccess === true || typeof password !== 'string' || password === '') return args
  if (!('id' in args)) throw new FieldRefusal([{ field: 'password', message: 'Please set passwords one account at a time.' }])
  if (args.id !== req.user?.id) return args
  if (typeof currentPassword !== 'string' || currentPassword === '') {
    throw new FieldRefusal([{ field, message: 'Please type your current password, too.' }])
  }
  const confirmed = await confirmPassword(req, currentPassword)
  if (!confirmed.ok) throw new FieldRefusal([{ field, message: confirmRefusals[confirmed.refusal] }], 403)
  return args
}

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

/** Puts into the ledger that an admin set somebody else's password, or changed anybody's roles; never the password. */
export const recordAdminActs: CollectionBeforeChangeHook<Account> = async ({ data, operation, originalDoc, req }) => {
  const { user: actor } = req
  if (!actor || !originalDoc || operation !== 'update') return data
  const { id: subject } = originalDoc
  if (data.password && actor.id !== subject) {
    await appendEntry(req, { act: 'account.password-set', subject, actor, facts: { fields: ['password'] } })
  }
  if (data.roles && !isSameSet(data.roles, originalDoc.roles)) {
    await appendEntry(req, { act: 'account.roles-changed', subject, actor, facts: { fields: ['roles'] } })
  }
  return data
}

/** Puts into the ledger which roles a new account was given; before, it has no id that an entry could name. */
export const recordNewAccount: CollectionAfterChangeHook<Account> = async ({ doc, operation, req }) => {
  const { user: actor } = req
  if (actor && operation === 'create') {
    await appendEntry(req, { act: 'account.roles-changed', subject: doc.id, actor, facts: { fields: ['roles'] } })
  }
  return doc
}
