import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Who has which document open, now tab by tab: closing one of two leaves the other. Nothing is carried over, since the
 * browsers tell again within seconds.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    truncate open_documents;
    alter table open_documents add column tab uuid not null;
    alter table open_documents drop constraint open_documents_pkey;
    alter table open_documents add primary key (collection, document, account, tab);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    truncate open_documents;
    alter table open_documents drop column tab;
    alter table open_documents add primary key (collection, document, account);
  `)
}
