import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { FieldRefusal } from '@/platform/field-refusal'
import { confirmPassword, type PasswordRefusal } from '../commands'
import { findPasswordIssues, type AccountNeeds } from '../password-check'
import { findOwner } from '../stored-account'

type Written = Record<string, unknown>

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null

const writtenIn = (args: object): Written | null => ('data' in args && isWritten(args.data) ? args.data : null)

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

async function ownerOf(req: PayloadRequest, args: object, written: Written) {
  const stored = 'id' in args ? await findOwner(req, String(args.id)) : null
  return {
    email: textIn(written.email) || (stored?.email ?? ''),
    name: textIn(written.name) || (stored?.name ?? ''),
  }
}

/**
 * Refuses a new password that will not do; Payload takes any. One that is left empty stays as it was.
 *
 * What the system sets itself is the operator's choice, such as the password of a demonstration.
 */
export const refuseUnfitPassword = (needs: AccountNeeds): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    const written = writtenIn(args)
    if ((operation !== 'create' && operation !== 'update') || overrideAccess === true || !written) return args
    const { password } = written
    if (password === undefined || password === null || password === '') return args
    const issues = await findPasswordIssues(req, needs, { password, owner: await ownerOf(req, args, written) })
    if (issues.length > 0) throw new FieldRefusal(issues)
    return args
  }

const confirmRefusals = {
  'wrong-password': 'This is not your current password. Nothing was changed.',
  'locked-out': 'Too many wrong passwords. Please wait ten minutes and try again. Nothing was changed.',
} satisfies Record<PasswordRefusal, string>

const field = 'currentPassword'

const setsPassword = ({ password }: Written): boolean => typeof password === 'string' && password !== ''

const setsAddress = ({ email }: Written, before: string): boolean =>
  typeof email === 'string' && email.trim().toLowerCase() !== before.toLowerCase()

/**
 * Asks for the current password before somebody changes their own password or mail address, so that an open screen or
 * a stolen session is not enough to take an account over. Passwords of many accounts at once are refused. What was
 * typed goes no further.
 */
export const confirmOwnPassword: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const written = writtenIn(args)
  if (!written) return args
  const { currentPassword } = written
  Reflect.deleteProperty(written, field)
  if (operation !== 'update' || overrideAccess === true) return args
  if (!('id' in args)) return refuseMany(written, args)
  const isTakingOver = setsPassword(written) || setsAddress(written, req.user?.email ?? '')
  if (args.id !== req.user?.id || !isTakingOver) return args
  if (typeof currentPassword !== 'string' || currentPassword === '') {
    throw new FieldRefusal([{ field, message: 'Please type your current password, too.' }])
  }
  const confirmed = await confirmPassword(req, currentPassword)
  if (!confirmed.ok) throw new FieldRefusal([{ field, message: confirmRefusals[confirmed.refusal] }], 403)
  return args
}

function refuseMany<T>(written: Written, args: T): T {
  const one = setsPassword(written) ? 'password' : typeof written.email === 'string' ? 'email' : null
  if (one) throw new FieldRefusal([{ field: one, message: 'Please set this for one account at a time.' }])
  return args
}
