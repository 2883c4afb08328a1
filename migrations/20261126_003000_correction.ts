import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What was wrong in a text that a doctor had signed, and is put right. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table articles add column correction varchar;
    alter table _articles_v add column version_correction varchar;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table _articles_v drop column version_correction;
    alter table articles drop column correction;
  `)
}
