import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { runSql } from '@/platform/database'
import { listPictureFiles, removePictureFiles, storedAt } from './picture-files'
import { isPastGrace, unnamedFiles } from './rules/unnamed-files'

/**
 * Takes away the files of pictures that were deleted, and what a crash in an upload left, once they are a day old.
 *
 * The folder is read before the rows: what is stored in between is too young to be taken away.
 */
export async function removeUnnamedFiles(req: PayloadRequest, now: Date): Promise<void> {
  const files = await listPictureFiles()
  const rows = await runSql(req, sql`select filename from media`)
  const pictures = rows.flatMap(({ filename }) => (typeof filename === 'string' ? [filename] : []))
  const old = await Promise.all(
    unnamedFiles(files, pictures).map(async (name) => {
      const at = await storedAt(name)
      return at && isPastGrace(at, now) ? [name] : []
    }),
  )
  await removePictureFiles(old.flat())
}
