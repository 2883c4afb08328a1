import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { runSql } from '../database'

/** Whether a picture stands in the body of any document of a table, in its live row or in its newest version. */
export async function holdsPicture(
  req: PayloadRequest,
  table: 'articles' | 'pages',
  pictureId: string,
): Promise<boolean> {
  const path = sql`'$.**.value ? (@ == $id || @.id == $id)', jsonb_build_object('id', ${pictureId}::text)`
  const rows = await runSql(req, sql`
    select 1 from ${sql.identifier(table)} where jsonb_path_exists(body, ${path})
    union all
    select 1 from ${sql.identifier(`_${table}_v`)} where latest and jsonb_path_exists(version_body, ${path})
    limit 1
  `)
  return rows.length > 0
}
