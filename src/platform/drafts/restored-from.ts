import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, DateField } from 'payload'
import { z } from 'zod'
import { runSql } from '../database'
import { writtenByNobody } from '../fields/read-only'

declare module 'payload' {
  interface RequestContext {
    /** The instant of the version that is being restored, in ISO 8601. */
    restoredVersionAt?: string
  }
}

const versionRow = z.object({ at: z.coerce.date() })

/** Remembers from when the version is that is about to be restored. */
export const noteRestoredVersion: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'restoreVersion' || !('id' in args)) return args
  const id = z.uuid().safeParse(args.id)
  if (!id.success) return args
  const [row] = await runSql(req, sql`select version_updated_at as at from ${sql.identifier(`_${collection.slug}_v`)} where id = ${id.data}`)
  const found = versionRow.safeParse(row)
  if (found.success) req.context.restoredVersionAt = found.data.at.toISOString()
  return args
}

/** Writes down with a restored text from when it is; the next save ends that. */
export const keepRestoredFrom: CollectionBeforeChangeHook = ({ data, req }) => ({
  ...data,
  restoredFrom: req.context.isRestoringVersion === true ? (req.context.restoredVersionAt ?? null) : null,
})

/** From when a restored text is. */
export const restoredFromField: DateField = {
  name: 'restoredFrom',
  type: 'date',
  access: writtenByNobody,
  admin: { hidden: true, disableListFilter: true, disableListColumn: true },
}
