import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { jwtSign, type PayloadRequest } from 'payload'
import { runSql } from '@/platform/database'
import { inTransaction } from '@/platform/in-transaction'

/** How long a session lasts without a sign of life. */
export const SESSION_SECONDS = 8 * 60 * 60

export type Session = { token: string; exp: number }

type Owner = { id: string; email: string }

const inSession = sql`now() + make_interval(secs => ${SESSION_SECONDS})`

const sign = (req: PayloadRequest, { id, email }: Owner, sid: string): Promise<Session> =>
  jwtSign({
    fieldsToSign: { id, collection: 'accounts', email, sid },
    secret: req.payload.secret,
    tokenExpiration: SESSION_SECONDS,
  })

/**
 * Lets one change at a time at some accounts, or at all, until the end of the transaction of `req`.
 *
 * Payload writes an account as a whole, with its roles and sessions, from what it read before: what was changed
 * meanwhile would be lost or come back (seen on 3.90). So whoever changes an account waits here first, and sessions are
 * written one by one, below. Always in one order, so that two never wait for each other; and so that documents which
 * refer to an account need not wait.
 */
export async function lockAccounts(req: PayloadRequest, ids: readonly string[] | 'all'): Promise<void> {
  const list = ids === 'all' ? null : sql.join(ids.map((id) => sql`${id}::uuid`), sql`, `)
  if (ids.length === 0) return
  await runSql(req, sql`select id from accounts ${list ? sql`where id in (${list})` : sql``} order by id for no key update`)
}

/**
 * Opens a session for an account whose password was right just now; `null` where it is closed or its password has
 * changed meanwhile.
 */
export const openSession = (req: PayloadRequest, owner: Owner & { hash: string }): Promise<Session | null> =>
  inTransaction(req, async () => {
    const { id, hash } = owner
    const open = await runSql(req, sql`
      update accounts set last_sign_in_at = now()
      where id = ${id} and hash = ${hash} and state = 'active' returning id`)
    if (open.length === 0) return null
    const sid = randomUUID()
    await runSql(req, sql`delete from accounts_sessions where _parent_id = ${id} and expires_at <= now()`)
    await runSql(req, sql`
      insert into accounts_sessions (_order, _parent_id, id, created_at, expires_at)
      select coalesce(max(_order), 0) + 1, ${id}, ${sid}, now(), ${inSession} from accounts_sessions where _parent_id = ${id}`)
    return sign(req, owner, sid)
  })

/** Makes a session last longer; `null` where it has ended, or its account is closed. */
export const renewSession = (req: PayloadRequest, owner: Owner, sid: string): Promise<Session | null> =>
  inTransaction(req, async () => {
    await lockAccounts(req, [owner.id])
    const rows = await runSql(req, sql`
      update accounts_sessions set expires_at = ${inSession}
      where id = ${sid} and _parent_id = ${owner.id} and expires_at > now()
        and exists (select from accounts where id = ${owner.id} and state = 'active') returning id`)
    return rows.length === 1 ? sign(req, owner, sid) : null
  })

/** Ends one session of an account. */
export const endSession = (req: PayloadRequest, accountId: string, sid: string): Promise<void> =>
  inTransaction(req, async () => {
    await lockAccounts(req, [accountId])
    await runSql(req, sql`delete from accounts_sessions where id = ${sid} and _parent_id = ${accountId}`)
  })

/** Ends every session of an account at once, in the transaction of `req`: its tokens are refused from then on. */
export async function endSessions(req: PayloadRequest, accountId: string): Promise<void> {
  await lockAccounts(req, [accountId])
  await runSql(req, sql`delete from accounts_sessions where _parent_id = ${accountId}`)
}
