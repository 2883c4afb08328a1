import { createHash, randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'

export type LinkPurpose = 'invitation' | 'password-reset'

/** How long a link opens, in minutes: an invitation for a week, a forgotten password for an hour. */
const minutesOf = { invitation: 7 * 24 * 60, 'password-reset': 60 } satisfies Record<LinkPurpose, number>

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Makes the link by which the owner of an account sets a password, and gives its address below the site's. An older
 * one of the same purpose is dead from then on. Only its hash is kept.
 */
export async function makeLink(req: PayloadRequest, accountId: string, purpose: LinkPurpose): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await runSql(req, sql`
    insert into account_links (account_id, purpose, hash, ends_at)
    values (${accountId}, ${purpose}, ${hashOf(token)}, now() + make_interval(mins => ${minutesOf[purpose]}))
    on conflict (account_id, purpose) do update set hash = excluded.hash, ends_at = excluded.ends_at`)
  return `/admin/set-password/${token}`
}

const link = z.object({ accountId: z.string(), purpose: z.enum(['invitation', 'password-reset']) })

export type LinkView = z.infer<typeof link>

/** What a link that still opens is for, or `null`. */
export async function findLink(req: PayloadRequest, token: string): Promise<LinkView | null> {
  const [row] = await runSql(req, sql`
    select account_id as "accountId", purpose from account_links where hash = ${hashOf(token)} and ends_at > now()`)
  return row ? link.parse(row) : null
}

/** Uses a link up, in the transaction of `req`: of two at the same moment, one gets it. */
export async function takeLink(req: PayloadRequest, token: string): Promise<boolean> {
  const rows = await runSql(req, sql`
    delete from account_links where hash = ${hashOf(token)} and ends_at > now() returning account_id`)
  return rows.length === 1
}

/** Kills every link of an account. */
export async function killLinks(req: PayloadRequest, accountId: string): Promise<void> {
  await runSql(req, sql`delete from account_links where account_id = ${accountId}`)
}

/** Until when the invitation of an account waits; `null` where none does. */
export async function findInvitationEnd(req: PayloadRequest, accountId: string): Promise<Date | null> {
  const [row] = await runSql(req, sql`
    select ends_at as "endsAt" from account_links
    where account_id = ${accountId} and purpose = 'invitation' and ends_at > now()`)
  return row ? z.object({ endsAt: z.coerce.date() }).parse(row).endsAt : null
}

/** Erases the links that open nothing any more. */
export async function forgetEndedLinks(req: PayloadRequest): Promise<void> {
  await runSql(req, sql`delete from account_links where ends_at <= now()`)
}
