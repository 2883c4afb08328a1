import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  Forbidden, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { z } from 'zod'
import { isActor } from '@/audit/queries'
import type { Account } from '@/generated/payload-types'
import { lockFor } from '@/platform/advisory-lock'
import { runSql } from '@/platform/database'
import { FieldRefusal } from '@/platform/field-refusal'
import { mayReach, targetOf, type Target } from '../access'
import { accountState } from '../rules/account-state'
import { hasRole } from '../rules/roles'
import { standingIssues } from '../rules/standing-issues'
import { lockAccounts } from '../sessions'
import { findRoles } from '../stored-account'

/** What Payload could do by itself, past our rules; its sign-in would also write back the roles that it read before. */
const closedOperations: ReadonlySet<string> = new Set(['login', 'refresh', 'forgotPassword', 'resetPassword'])

const changes: ReadonlySet<string> = new Set(['create', 'update', 'delete'])

/**
 * Lets one change of an account at a time pass, before Payload reads it, and with the rights that whoever asks has
 * then: an admin who was dismissed while they waited changes nothing.
 *
 * Whoever may change nothing here waits for nobody and locks nothing: Payload asks for access only after this. Its own
 * ways to sign in and to a forgotten password end here, also for code that calls them.
 */
export const takeTurn: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (closedOperations.has(operation)) throw new Forbidden(req.t)
  if (!changes.has(operation)) return args
  const target = targetOf(args)
  const isAllowed = operation === 'update' ? mayReach(req.user, target) : hasRole(req.user, 'admin')
  if (overrideAccess !== true && !isAllowed) return args
  await lockAccounts(req, touchedBy(req, operation, target))
  await renewRights(req)
  return args
}

/** Lets `req` act with the roles of this moment, and refuses whoever was switched off or signed out meanwhile. */
async function renewRights(req: PayloadRequest): Promise<void> {
  const { user } = req
  if (!user) return
  const roles = await findRoles(req, user)
  if (!roles) throw new Forbidden(req.t)
  req.user = { ...user, roles }
}

/** The accounts that a change is about, with whoever makes it, whose rights must not change meanwhile. */
function touchedBy({ user }: PayloadRequest, operation: string, target: Target): string[] | 'all' {
  if (operation !== 'create' && target.kind === 'many' && (!user || hasRole(user, 'admin'))) return 'all'
  return [...(target.kind === 'one' ? [target.id] : []), ...(user ? [user.id] : [])]
}

const counted = z.object({ others: z.number() })

/** One at a time, so that two admins do not dismiss each other at the same moment. */
async function countOtherAdmins(req: PayloadRequest, id: string): Promise<number> {
  await lockFor(req, 'accounts.admins')
  const [row] = await runSql(req, sql`
    select count(*)::int as others from accounts
    where id <> ${id} and state = 'active'
      and exists (select from accounts_roles where parent_id = accounts.id and value = 'admin')`)
  return counted.parse(row).others
}

/** Refuses a change after which nobody could manage the site, and switching oneself off. */
export const keepAnAdmin: CollectionBeforeChangeHook<Account> = async ({ data, operation, originalDoc, req }) => {
  if (!originalDoc || operation !== 'update') return data
  const { id } = originalDoc
  const before = { roles: originalDoc.roles, isSwitchedOff: originalDoc.isSwitchedOff === true }
  const after = { roles: data.roles ?? before.roles, isSwitchedOff: data.isSwitchedOff ?? before.isSwitchedOff }
  const hasChanged = after.isSwitchedOff !== before.isSwitchedOff || !after.roles.includes('admin')
  const otherAdmins = hasChanged ? await countOtherAdmins(req, id) : 1
  const issues = standingIssues({ before, after, isOwn: req.user?.id === id, otherAdmins })
  if (issues.length > 0) throw new FieldRefusal(issues)
  return data
}

/**
 * Keeps `state`, by which the list is filtered, in step; a new account that was not invited has joined by its password,
 * and so has one whose password an admin set.
 */
export const keepState: CollectionBeforeChangeHook<Account> = ({ data, operation, originalDoc }) => {
  const isJoining = operation === 'create' ? data.joinedAt === undefined : Boolean(data.password) && !originalDoc?.joinedAt
  const joinedAt = isJoining ? new Date().toISOString() : (data.joinedAt ?? originalDoc?.joinedAt ?? null)
  const isSwitchedOff = data.isSwitchedOff ?? originalDoc?.isSwitchedOff ?? false
  return { ...data, joinedAt, state: accountState({ isSwitchedOff, joinedAt }) }
}

const used = z.object({ isUsed: z.boolean() })

async function wasUsed(req: PayloadRequest, id: string): Promise<boolean> {
  const [row] = await runSql(req, sql`select last_sign_in_at is not null as "isUsed" from accounts where id = ${id}`)
  return (row !== undefined && used.parse(row).isUsed) || isActor(req, id)
}

const USED = 'Somebody has worked with this account. Please switch it off: their name stays on what they wrote and signed.'
const LAST = 'This is the only admin. Please make somebody else an admin first.'

/** Only an account that nobody ever used can go: of every other, names and own words hang on what it did. */
export const refuseUsedAccount: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const accountId = String(id)
  if (await wasUsed(req, accountId)) throw new FieldRefusal([{ field: '', message: USED }], 409)
  if ((await countOtherAdmins(req, accountId)) === 0) throw new FieldRefusal([{ field: '', message: LAST }], 409)
}
