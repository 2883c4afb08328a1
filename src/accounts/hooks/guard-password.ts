import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { FieldRefusal } from '@/platform/field-refusal'
import { mayReach, targetOf, type Target } from '../access'
import { confirmPassword, type PasswordRefusal } from '../commands'
import { findPasswordIssues, type AccountNeeds } from '../password-check'
import { hasRole } from '../rules/roles'
import { findOwner, type Owner } from '../stored-account'

type Written = Record<string, unknown>

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null

const writtenIn = (args: object): Written | null => ('data' in args && isWritten(args.data) ? args.data : null)

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const ownerOf = async (req: PayloadRequest, target: Target): Promise<Owner | null> =>
  target.kind === 'one' ? findOwner(req, target.id) : null

/** Whether it is worth asking anything about what was sent: strangers would learn from the answers. */
const isHeard = (req: PayloadRequest, operation: string, target: Target): boolean =>
  operation === 'create' ? hasRole(req.user, 'admin') : operation === 'update' && mayReach(req.user, target)

/**
 * Refuses a new password that will not do; Payload takes any. One that is left empty stays as it was.
 *
 * What the system sets itself is the operator's choice, such as the password of a demonstration.
 */
export const refuseUnfitPassword = (needs: AccountNeeds): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    const written = writtenIn(args)
    const target = targetOf(args)
    if (overrideAccess === true || !written || !isHeard(req, operation, target)) return args
    const { password } = written
    if (password === undefined || password === null || password === '') return args
    const stored = operation === 'update' ? await ownerOf(req, target) : null
    const owner = {
      email: textIn(written.email) || (stored?.email ?? ''),
      name: textIn(written.name) || (stored?.name ?? ''),
    }
    const issues = await findPasswordIssues(req, needs, { password, owner })
    if (issues.length > 0) throw new FieldRefusal(issues)
    return args
  }

const confirmRefusals = {
  'wrong-password': 'This is not your own current password. Nothing was changed.',
  'locked-out': 'Too many wrong passwords. Please wait ten minutes and try again. Nothing was changed.',
} satisfies Record<PasswordRefusal, string>

const field = 'currentPassword'

const setsPassword = ({ password }: Written): boolean => typeof password === 'string' && password !== ''

const setsAddress = ({ email }: Written, before: string): boolean =>
  typeof email === 'string' && email.trim().toLowerCase() !== before.toLowerCase()

/**
 * Asks for the current password of whoever sets a password or a mail address, their own or as an admin somebody
 * else's, so that an open screen or a stolen session is not enough to take an account over. What was typed goes no
 * further. What is told of one account is refused for many at once.
 */
export const confirmByPassword: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const written = writtenIn(args)
  if (!written) return args
  const { currentPassword } = written
  Reflect.deleteProperty(written, field)
  const target = targetOf(args)
  if (operation !== 'update' || overrideAccess === true || !mayReach(req.user, target)) return args
  if (target.kind === 'many') return refuseMany(req, written, args)
  const stored = await ownerOf(req, target)
  const isTakingOver = stored !== null && (setsPassword(written) || setsAddress(written, stored.email))
  if (isTakingOver) await askForPassword(req, currentPassword)
  return args
}

async function askForPassword(req: PayloadRequest, typed: unknown): Promise<void> {
  if (typeof typed !== 'string' || typed === '') {
    throw new FieldRefusal([{ field, message: 'Please type your own current password, too.' }])
  }
  const confirmed = await confirmPassword(req, typed)
  if (!confirmed.ok) throw new FieldRefusal([{ field, message: confirmRefusals[confirmed.refusal] }], 403)
}

/** Payload changes the accounts of a condition side by side: each would take another for the admin who stays. */
function refuseMany<T>(req: PayloadRequest, written: Written, args: T): T {
  const standing = hasRole(req.user, 'admin') ? ['roles', 'isSwitchedOff'] : []
  const one = ['password', 'email', ...standing].find((name) => written[name] !== undefined && written[name] !== '')
  if (one) throw new FieldRefusal([{ field: one, message: 'Please set this for one account at a time.' }])
  return args
}
