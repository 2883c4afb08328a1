import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What signing in needs beside the accounts: the links that were mailed, and the tries that were counted.
 *
 * Both stand outside Payload's schema. Payload writes an account anew as a whole, from what it read before, and would
 * bring back a link that was used meanwhile. Links are kept as hashes, and what is counted under keys that tell no
 * address. Accounts that were there before have joined already.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table account_links (
      account_id uuid not null references accounts (id) on delete cascade,
      purpose text not null check (purpose in ('invitation', 'password-reset')),
      hash text not null unique,
      ends_at timestamptz not null,
      primary key (account_id, purpose)
    );

    create table sign_in_tries (
      key text primary key,
      subject text not null,
      tries integer not null,
      ends_at timestamptz not null
    );

    create index sign_in_tries_subject on sign_in_tries (subject);
    create index sign_in_tries_ends_at on sign_in_tries (ends_at);

    update accounts set
      joined_at = created_at,
      last_sign_in_at = (select max(created_at) from accounts_sessions where _parent_id = accounts.id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table sign_in_tries;
    drop table account_links;
  `)
}
