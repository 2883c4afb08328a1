import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'

/** Texts as the rows of a query, however many: a list of parameters ends at 65,535. */
const rowsOf = (texts: readonly string[]) => sql`jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb)`

const taken = z.array(z.object({ occasion: z.string() }))

/**
 * Notes occasions as told at an instant, in the transaction of `req`; gives those that nobody had told before. Whoever
 * notes the same at the same moment waits here, and then gets nothing.
 */
export async function takeOccasions(
  req: PayloadRequest,
  occasions: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const rows = await runSql(req, sql`
    insert into reminders (occasion, created_at, updated_at)
    select distinct value, ${now}::timestamptz, ${now}::timestamptz from ${rowsOf(occasions)} order by value
    on conflict (occasion) do nothing returning occasion`)
  return new Set(taken.parse(rows).map(({ occasion }) => occasion))
}

const told = z.array(z.object({ occasion: z.string(), at: z.coerce.date() }))

/** When occasions were told, by the clock of the ledger; those that were not are left out. */
export async function findTold(req: PayloadRequest, occasions: readonly string[]): Promise<Map<string, Date>> {
  const rows = await runSql(req, sql`
    select occasion, created_at as at from reminders where occasion in (select value from ${rowsOf(occasions)})`)
  return new Map(told.parse(rows).map(({ occasion, at }) => [occasion, at]))
}
