import { createHmac } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { createLocalReq, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { env } from '@/platform/env'
import { tryLimits, type TryKind } from './rules/try-limits'

/** What is counted: the kind, whom it is about (an address, or the id of an account), and from where. */
export type Try = { kind: TryKind; subject: string; from?: string }

/** A name for what is counted or noted that tells neither address nor network. */
export const keyed = (...parts: readonly string[]): string =>
  createHmac('sha256', env.payloadSecret).update(JSON.stringify(['sign-in-tries', ...parts])).digest('hex')

const keyOf = ({ kind, subject, from = '' }: Try): string => keyed(kind, subject, from)

/** Outside every transaction, so that a count survives whatever comes next. */
const outside = (req: PayloadRequest): Promise<PayloadRequest> => createLocalReq({}, req.payload)

const counted = z.object({ tries: z.number() })

/** Counts a try; tells how many that makes in its time. One statement, so that tries at the same moment all count. */
export async function countTry(req: PayloadRequest, one: Try): Promise<number> {
  const until = sql`now() + make_interval(mins => ${tryLimits[one.kind].minutes})`
  const [row] = await runSql(await outside(req), sql`
    insert into sign_in_tries as known (key, subject, tries, ends_at)
    values (${keyOf(one)}, ${keyed(one.subject)}, 1, ${until})
    on conflict (key) do update set
      tries = case when known.ends_at <= now() then 1 else known.tries + 1 end,
      ends_at = case when known.ends_at <= now() then excluded.ends_at else known.ends_at end
    returning tries`)
  return counted.parse(row).tries
}

/** Takes tries back that turned out well. */
export async function takeBackTries(req: PayloadRequest, tries: readonly Try[]): Promise<void> {
  const own = await outside(req)
  for (const one of tries) {
    await runSql(own, sql`update sign_in_tries set tries = greatest(tries - 1, 0) where key = ${keyOf(one)}`)
  }
}

/** Forgets one count. */
export async function forgetTry(req: PayloadRequest, one: Try): Promise<void> {
  await runSql(await outside(req), sql`delete from sign_in_tries where key = ${keyOf(one)}`)
}

/** Forgets all that was counted about an account, by its address and id. */
export async function forgetTriesAbout(req: PayloadRequest, subjects: readonly string[]): Promise<void> {
  const keys = sql.join(subjects.map((subject) => sql`${keyed(subject)}`), sql`, `)
  await runSql(await outside(req), sql`delete from sign_in_tries where subject in (${keys})`)
}

/** Erases the counts that have ended. */
export async function forgetEndedTries(req: PayloadRequest): Promise<void> {
  await runSql(req, sql`delete from sign_in_tries where ends_at <= now()`)
}
