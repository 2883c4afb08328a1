import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What was asked for or happened at the sign-in, until a job has worked it off within seconds: links to new passwords,
 * and limits that were reached. There is a row for every address that was typed, whoever it belongs to, under a key
 * that does not tell it; only the job looks whether there is an account.
 *
 * There is no foreign key: it would wait for whoever changes the account.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table sign_in_notes (
      key text primary key,
      kind text not null,
      account_id uuid,
      noted_at timestamptz not null default now()
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table sign_in_notes`)
}
