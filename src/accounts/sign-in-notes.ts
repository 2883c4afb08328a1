import { sql } from '@payloadcms/db-postgres/drizzle'
import { createLocalReq, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { inTransaction } from '@/platform/in-transaction'
import { tryKinds, type TryKind } from './rules/try-limits'
import { lockAccounts } from './sessions'
import { keyed } from './sign-in-tries'

/** The job that works notes off. Its name is a value of the database's schema, so it stays what it was. */
export const SIGN_IN_TASK = 'send-password-link'

/** A queue of its own, so that nobody who floods the sign-in keeps other jobs waiting. */
const SIGN_IN_QUEUE = 'sign-in'

const KEPT_MINUTES = 60
const AT_ONCE = 500

/** Whom a note is about: an address as it was typed, in lower case, or the account of somebody who is signed in. */
type About = { email: string } | { accountId: string }

const keyOf = (kind: string, about: About): string =>
  'email' in about ? keyed('note', kind, about.email) : keyed('note', kind, 'account', about.accountId)

const note = z.object({
  key: z.string(),
  kind: z.enum(['link', ...tryKinds]),
  accountId: z.string(),
  notedAt: z.string(),
})

/** A note about an account that there is. */
export type Note = z.infer<typeof note>

/** Whether a note was made about this address, and not about another that the account had until now. */
export const isAbout = ({ kind, key }: Note, email: string): boolean => key === keyOf(kind, { email })

/**
 * Notes that a link was asked for, or that a limit was reached, and lets the job look at it. The same work whether
 * there is an account or not, outside every transaction, and one row however often.
 */
export async function noteForLater(req: PayloadRequest, kind: 'link' | TryKind, about: About): Promise<void> {
  const own = await createLocalReq({}, req.payload)
  const account = 'email' in about
    ? sql`(select id from accounts where email = ${about.email})`
    : sql`${about.accountId}::uuid`
  await runSql(own, sql`
    insert into sign_in_notes (key, kind, account_id) values (${keyOf(kind, about)}, ${kind}, ${account})
    on conflict (key) do update set noted_at = excluded.noted_at, account_id = excluded.account_id`)
  await inTransaction(own, () => queueJob(own))
}

const answered = z.object({ yes: z.boolean() })

/** Lets one job wait, and no more: whoever holds the lock is about to queue it, or has seen that it waits. */
async function queueJob(req: PayloadRequest): Promise<void> {
  const [lock] = await runSql(req, sql`select pg_try_advisory_xact_lock(hashtextextended('sign-in.job', 0)) as yes`)
  if (!answered.parse(lock).yes) return
  const [job] = await runSql(req, sql`
    select exists (
      select from payload_jobs where task_slug = ${SIGN_IN_TASK} and queue = ${SIGN_IN_QUEUE}
        and processing is not true and has_error is not true and completed_at is null) as yes`)
  if (answered.parse(job).yes) return
  await req.payload.jobs.queue({ task: SIGN_IN_TASK, queue: SIGN_IN_QUEUE, input: {}, req })
}

/** Forgets what is about nobody, and what nobody worked off within an hour: whoever waits asks again. */
export async function forgetVoidNotes(req: PayloadRequest, now: Date): Promise<void> {
  await runSql(req, sql`
    delete from sign_in_notes
    where account_id is null or noted_at < ${now}::timestamptz - make_interval(mins => ${KEPT_MINUTES})`)
}

const isStill = ({ key, notedAt }: Note) => sql`key = ${key} and noted_at::text = ${notedAt}`

type Act = (req: PayloadRequest, one: Note) => Promise<void>

/** Works one note off, with its account locked, unless another server has done so meanwhile. */
async function workOff(req: PayloadRequest, one: Note, act: Act): Promise<void> {
  const own = await createLocalReq({}, req.payload)
  await inTransaction(own, async () => {
    await lockAccounts(own, [one.accountId])
    const left = await runSql(own, sql`select key from sign_in_notes where ${isStill(one)}`)
    if (left.length === 0) return
    await act(own, one)
    await runSql(own, sql`delete from sign_in_notes where ${isStill(one)}`)
  })
}

/**
 * Lets `act` work off each note about an account, in a transaction of its own with the account locked. A note that
 * fails stays and keeps no other waiting.
 *
 * @throws AggregateError after all of them, with what failed.
 */
export async function workOffNotes(req: PayloadRequest, now: Date, act: Act): Promise<void> {
  await forgetVoidNotes(req, now)
  const rows = await runSql(req, sql`
    select key, kind, account_id as "accountId", noted_at::text as "notedAt" from sign_in_notes
    order by noted_at limit ${AT_ONCE}`)
  const faults: unknown[] = []
  for (const row of rows) await workOff(req, note.parse(row), act).catch((fault: unknown) => { faults.push(fault) })
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} notes of the sign-in could not be worked off.`)
}
