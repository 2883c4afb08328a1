import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Who has which document open at the desk. Not logged by PostgreSQL: after a crash nobody has anything open until the
 * browsers tell again, a few seconds later.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unlogged table open_documents (
      collection text not null,
      document uuid not null,
      account uuid not null references accounts (id) on delete cascade,
      name text not null,
      opened_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      primary key (collection, document, account)
    );
    create index open_documents_seen_at on open_documents (seen_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table open_documents`)
}
