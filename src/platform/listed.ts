import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from './database'

/** Which part of a list is wanted. */
export type Part = { limit: number; offset: number }

/** A part of a list, and how long the whole is. Past its end there are no rows, and the whole counts as empty. */
export type Listed<T> = { rows: readonly T[]; total: number }

export const nothingListed: Listed<never> = { rows: [], total: 0 }

/** The same part as Payload counts: pages from one. The offset is a multiple of the limit. */
export const pageOf = ({ limit, offset }: Part): { limit: number; page: number } =>
  ({ limit, page: Math.floor(offset / limit) + 1 })

const counted = z.object({ total: z.coerce.number() })

/**
 * Reads a part of what a query gives, each row by a schema. The query has its own order, and selects
 * `count(*) over () as total`, which PostgreSQL counts before it cuts the part out.
 */
export async function readPart<T>(
  req: PayloadRequest,
  { query, row, part }: { query: SQL; row: z.ZodType<T>; part: Part },
): Promise<Listed<T>> {
  const rows = await runSql(req, sql`${query} limit ${part.limit} offset ${part.offset}`)
  const [first] = rows
  return { rows: rows.map((one) => row.parse(one)), total: first ? counted.parse(first).total : 0 }
}
