import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'

const row = z.object({
  number: z.coerce.number(),
  id: z.string(),
  at: z.coerce.date(),
  act: z.string(),
  subject: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  facts: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
})

/** An entry of the ledger as it stands there, without the text that it is about. */
export type EntryView = z.infer<typeof row>

const columns = sql`number, id, at, act, subject, actor_id as "actorId", actor_name as "actorName", facts`

/** The entries of one act about some subjects, oldest first. */
export async function listEntries(req: PayloadRequest, act: string, subjects: readonly string[]): Promise<EntryView[]> {
  if (subjects.length === 0) return []
  const list = sql.join(subjects.map((subject) => sql`${subject}`), sql`, `)
  const rows = await runSql(req, sql`select ${columns} from audit.entries where act = ${act} and subject in (${list}) order by number`)
  return rows.map((entry) => row.parse(entry))
}

/** The entries of one act, newest first, in pages. */
export async function pageOfEntries(
  req: PayloadRequest,
  { act, subject, limit }: { act: string; subject: string | null; limit: number },
): Promise<{ entries: EntryView[]; total: number }> {
  const where = subject === null ? sql`act = ${act}` : sql`act = ${act} and subject = ${subject}`
  const rows = await runSql(req, sql`select ${columns} from audit.entries where ${where} order by number desc limit ${limit}`)
  const [count] = await runSql(req, sql`select count(*)::int as total from audit.entries where ${where}`)
  return { entries: rows.map((entry) => row.parse(entry)), total: z.object({ total: z.number() }).parse(count).total }
}

/** One entry of an act by its id, or `null`. */
export async function findEntry(req: PayloadRequest, act: string, id: string): Promise<EntryView | null> {
  const [found] = await runSql(req, sql`select ${columns} from audit.entries where act = ${act} and id = ${id}`)
  return found ? row.parse(found) : null
}

/** Whether the ledger tells of anything that an account did. */
export async function isActor(req: PayloadRequest, accountId: string): Promise<boolean> {
  const [row] = await runSql(req, sql`select exists (select from audit.entries where actor_id = ${accountId}) as "isActor"`)
  return z.object({ isActor: z.boolean() }).parse(row).isActor
}
