import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { runSql } from '../database'

/** The path and the variables of `jsonb_path_exists` by which a rich text is asked for a picture, populated or not. */
export const pathOfPicture = (pictureId: string): SQL =>
  sql`'$.**.value ? (@ == $id || @.id == $id)', jsonb_build_object('id', ${pictureId}::text)`

/** Whether a picture stands in the body of any document of a table, in its live row or in its newest version. */
export async function holdsPicture(
  req: PayloadRequest,
  table: 'articles' | 'pages',
  pictureId: string,
): Promise<boolean> {
  const path = pathOfPicture(pictureId)
  const rows = await runSql(req, sql`
    select 1 from ${sql.identifier(table)} where jsonb_path_exists(body, ${path})
    union all
    select 1 from ${sql.identifier(`_${table}_v`)} where latest and jsonb_path_exists(version_body, ${path})
    limit 1
  `)
  return rows.length > 0
}
