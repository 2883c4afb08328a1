import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { entryLines, NO_HASH } from './rules/entry-hash'
import { KEY_ADDED, KEY_RETIRED, siteKeys, type SiteKey } from './rules/site-keys'

const parsedFacts = z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)))

const row = z.object({
  number: z.coerce.number(),
  id: z.string(),
  at: z.coerce.date(),
  act: z.string(),
  subject: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  facts: parsedFacts,
})

/** An entry of the ledger as it stands there, without the text that it is about. */
export type EntryView = z.infer<typeof row>

const columns = sql`number, id, at, act, subject, actor_id as "actorId", actor_name as "actorName", facts`

const listOf = (words: readonly string[]) => sql.join(words.map((word) => sql`${word}`), sql`, `)

/** The entries of some acts about some subjects, oldest first. */
export async function listEntries(
  req: PayloadRequest,
  acts: readonly string[],
  subjects: readonly string[],
): Promise<EntryView[]> {
  if (subjects.length === 0) return []
  const rows = await runSql(req, sql`
    select ${columns} from audit.entries where act in (${listOf(acts)}) and subject in (${listOf(subjects)}) order by number`)
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

const instant = z.object({ at: z.coerce.date() })

/** The instant by the clock of the ledger, which tests may set ahead. */
export async function findLedgerTime(req: PayloadRequest): Promise<Date> {
  const [found] = await runSql(req, sql`select audit.current_instant() as at`)
  return instant.parse(found).at
}

/**
 * The instant that an entry of this moment carries: by that clock, or that of the last entry, where the machine's clock
 * had been ahead and fell back. No entry is older than the one before it.
 */
export async function findNextEntryTime(req: PayloadRequest): Promise<Date> {
  const [found] = await runSql(req, sql`
    select greatest(audit.current_instant(), (select at from audit.entries order by number desc limit 1)) as at`)
  return instant.parse(found).at
}

/** One entry of an act by its id, or `null`. */
export async function findEntry(req: PayloadRequest, act: string, id: string): Promise<EntryView | null> {
  const [found] = await runSql(req, sql`select ${columns} from audit.entries where act = ${act} and id = ${id}`)
  return found ? row.parse(found) : null
}

const contents = z.array(z.object({ id: z.string(), content: z.string() }))

/** The texts that some entries are about, as they were kept with them, by the ids of the entries. */
export async function findContents(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await runSql(req, sql`
    select id, content from audit.entries where content is not null and id in (${listOf(ids)})`)
  return new Map(contents.parse(rows).map(({ id, content }) => [id, content]))
}

/** Whether the ledger tells of anything that an account did. */
export async function isActor(req: PayloadRequest, accountId: string): Promise<boolean> {
  const [row] = await runSql(req, sql`select exists (select from audit.entries where actor_id = ${accountId}) as "isActor"`)
  return z.object({ isActor: z.boolean() }).parse(row).isActor
}

export type RecordFilter = { act: string | null; subject: string | null }

/**
 * The entries of all acts, or of one act or subject, newest first: those before an entry's number, or the newest. Gives
 * the number to go on before, or `null` at the end, and how many there are in all.
 */
export async function pageOfRecord(
  req: PayloadRequest,
  { act, subject, before, limit }: RecordFilter & { before: number | null; limit: number },
): Promise<{ entries: EntryView[]; total: number; nextBefore: number | null }> {
  const filters = [
    ...(act === null ? [] : [sql`act = ${act}`]),
    ...(subject === null ? [] : [sql`subject = ${subject}`]),
  ]
  const where = filters.length === 0 ? sql`true` : sql.join(filters, sql` and `)
  const rows = await runSql(req, sql`
    select ${columns} from audit.entries
    where ${where} and (${before}::bigint is null or number < ${before}::bigint)
    order by number desc limit ${limit + 1}`)
  const [count] = await runSql(req, sql`select count(*)::int as total from audit.entries where ${where}`)
  const entries = rows.slice(0, limit).map((entry) => row.parse(entry))
  const nextBefore = rows.length > limit ? (entries.at(-1)?.number ?? null) : null
  return { entries, total: z.object({ total: z.number() }).parse(count).total, nextBefore }
}

/** An entry with all that is needed to check it: `lines` are hashed, `hash` is signed (docs/ledger.md). */
export type EntryProof = {
  number: number
  id: string
  at: string
  act: string
  subject: string
  actorId: string
  actorName: string
  facts: string
  content: string | null
  previousHash: string
  hash: string
  keyId: string | null
  signature: string | null
  lines: string
}

const proof = z
  .object({
    number: z.coerce.string(),
    id: z.string(),
    at: z.string(),
    act: z.string(),
    subject: z.string(),
    actorId: z.string(),
    actorName: z.string(),
    facts: z.string(),
    content: z.string().nullable(),
    previousHash: z.string(),
    hash: z.string(),
    keyId: z.string().nullable(),
    signature: z.string().nullable(),
  })
  .transform((entry): EntryProof => ({ ...entry, number: Number(entry.number), lines: entryLines(entry) }))

const proofs = sql`
  select number, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, act, subject,
    actor_id as "actorId", actor_name as "actorName", facts, content, previous_hash as "previousHash", hash,
    key_id as "keyId", signature
  from audit.entries left join audit.signatures using (number)`

/** One entry by its number, whole, or `null`. */
export async function findProof(req: PayloadRequest, number: number): Promise<EntryProof | null> {
  const [found] = await runSql(req, sql`${proofs} where number = ${number}`)
  return found ? proof.parse(found) : null
}

/** Some entries by their ids, whole, in the order in which they were written. */
export async function findProofs(req: PayloadRequest, ids: readonly string[]): Promise<EntryProof[]> {
  if (ids.length === 0) return []
  const rows = await runSql(req, sql`${proofs} where id in (${listOf(ids)}) order by number`)
  return rows.map((entry) => proof.parse(entry))
}

const keyRow = z.object({
  number: z.coerce.number(),
  at: z.coerce.date(),
  act: z.string(),
  subject: z.string(),
  facts: parsedFacts,
  keyId: z.string().nullable(),
})

/** The keys of the site, those that are no longer used among them. */
export async function listSiteKeys(req: PayloadRequest): Promise<SiteKey[]> {
  const rows = await runSql(req, sql`
    select number, at, act, subject, facts, key_id as "keyId"
    from audit.entries left join audit.signatures using (number)
    where act in (${KEY_ADDED}, ${KEY_RETIRED}) order by number`)
  return siteKeys(rows.map((entry) => keyRow.parse(entry)))
}

/** Whether the ledger takes entries that a key signs. */
export async function findKeyStanding(req: PayloadRequest, keyId: string): Promise<'unknown' | 'current' | 'retired'> {
  const rows = await runSql(
    req, sql`select act from audit.entries where subject = ${keyId} and act in (${KEY_ADDED}, ${KEY_RETIRED})`,
  )
  if (rows.some(({ act }) => act === KEY_RETIRED)) return 'retired'
  return rows.length > 0 ? 'current' : 'unknown'
}

const newest = z.object({ count: z.coerce.number(), hash: z.string() })

/** How many entries the ledger has, and the hash of the newest. */
export async function findNewestHash(req: PayloadRequest): Promise<z.infer<typeof newest>> {
  const [found] = await runSql(req, sql`select number as count, hash from audit.entries order by number desc limit 1`)
  return found ? newest.parse(found) : { count: 0, hash: NO_HASH }
}
