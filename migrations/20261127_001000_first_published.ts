import { sql, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Puts right since when readers have known an article. A restored version had forgotten it, and the next publication
 * then counted as the first; the versions before still tell.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    with told as (
      select parent_id as id, min(version_first_published_at) as first_at
      from _articles_v where version_first_published_at is not null group by parent_id
    ), mended as (
      update articles set first_published_at = first_at from told
      where articles.id = told.id and first_published_at is distinct from first_at
    )
    update _articles_v set version_first_published_at = first_at from told
    where parent_id = told.id and latest and version_first_published_at is distinct from first_at;
  `)
}

/** What was put right stays so. */
export const down = async (): Promise<void> => undefined
