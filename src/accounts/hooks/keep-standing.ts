import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  Forbidden, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook, type PayloadRequest,
} from 'payload'
import { z } from 'zod'
import type { Account } from '@/generated/payload-types'
import { lockFor } from '@/platform/advisory-lock'
import { runSql } from '@/platform/database'
import { FieldRefusal } from '@/platform/field-refusal'
import { isActor } from '@/audit/queries'
import { accountState } from '../rules/account-state'
import { standingIssues } from '../rules/standing-issues'
import { lockAccount } from '../sessions'

/**
 * Waits for whoever changes the same account, before Payload reads it. Payload's own ways to a forgotten password end
 * here, also for code that calls them: they keep tokens readable and know nothing of our rules.
 */
export const waitForAccount: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'forgotPassword' || operation === 'resetPassword') throw new Forbidden(req.t)
  if (operation !== 'update') return args
  await lockAccount(req, 'id' in args && z.uuid().safeParse(args.id).success ? String(args.id) : null)
  return args
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

/** Payload's own sign-in, which no address leads to, opens nothing that ours would not. */
export const refuseClosedAccount: CollectionBeforeLoginHook<Account> = ({ req, user }) => {
  if (user.state !== 'active') throw new Forbidden(req.t)
  return user
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
