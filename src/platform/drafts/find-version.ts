import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '../database'

const versionRow = z.object({ parent: z.string(), at: z.coerce.date() })

/** The document that a version is of, and the instant of that text; `null` where there is no such version. */
export async function findVersion(req: PayloadRequest, collection: string, id: unknown) {
  const versionId = z.uuid().safeParse(id)
  if (!versionId.success) return null
  const [row] = await runSql(req, sql`
    select parent_id as parent, version_updated_at as at from ${sql.identifier(`_${collection}_v`)}
    where id = ${versionId.data}`)
  return versionRow.safeParse(row).data ?? null
}
