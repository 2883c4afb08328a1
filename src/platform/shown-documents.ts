import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from './database'

/** Which documents are meant: one by its id, what stands at an address (a slash in front), or all that is below one. */
export type Which = { id: string } | { address: string } | { below: string }

/** A document that readers see, with its address. */
export type ShownDocument<Kind extends string> = { kind: Kind; id: string; address: string }

const found = z.array(z.object({ id: z.string(), address: z.string() }))

function condition(which: Which): SQL {
  if ('id' in which) return sql`id = ${which.id}`
  return 'address' in which ? sql`address = ${which.address}` : sql`starts_with(address, ${`${which.below}/`})`
}

/** Chooses from `rows`, a query that gives `id` and `address` of all documents of a kind that readers see. */
export async function shownDocuments<Kind extends string>(
  req: PayloadRequest,
  { kind, rows, which }: { kind: Kind; rows: SQL; which: Which },
): Promise<ShownDocument<Kind>[]> {
  const shown = await runSql(req, sql`select id, address from (${rows}) as shown
    where address is not null and ${condition(which)}`)
  return found.parse(shown).map(({ id, address }) => ({ kind, id, address }))
}
