import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The ledger: an append-only table outside Payload's schema.
 *
 * Nobody inserts into it but `audit.append`, which runs as the owner and sets number, id, instant and hashes itself,
 * one at a time. Statement triggers that fire always refuse every other change, also where one role owns everything.
 * Ids and names are text, with no foreign key: the ledger outlives what it tells of. Described in docs/ledger.md.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create schema audit;

    create table audit.entries (
      number bigint primary key,
      id uuid not null unique,
      at timestamptz not null,
      act text not null check (act ~ '^[a-z]+[.][a-z-]+$'),
      subject text not null check (subject <> ''),
      actor_id text not null check (actor_id <> ''),
      actor_name text not null check (actor_name <> ''),
      facts text not null check (jsonb_typeof(facts::jsonb) = 'object'),
      content text check (jsonb_typeof(content::jsonb) = 'object'),
      previous_hash text not null,
      hash text not null unique
    );

    create index entries_act_subject on audit.entries (act, subject, number);
    create index entries_signer on audit.entries ((facts::jsonb -> 'person' ->> 'id')) where act = 'article.signed-off';

    create function audit.text_hash(text text) returns text
      language sql immutable parallel safe
      return encode(sha256(convert_to(text, 'UTF8')), 'hex');

    create function audit.entry_hash(entry audit.entries) returns text
      language sql immutable parallel safe
      return audit.text_hash(concat_ws(E'\n',
        entry.number::text,
        entry.id::text,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        entry.act,
        audit.text_hash(entry.subject),
        audit.text_hash(entry.actor_id),
        audit.text_hash(entry.actor_name),
        audit.text_hash(entry.facts),
        coalesce(audit.text_hash(entry.content), '-'),
        entry.previous_hash));

    create function audit.append(act text, subject text, actor_id text, actor_name text, facts text, content text)
      returns audit.entries
      language plpgsql security definer
      set search_path = pg_catalog, audit, pg_temp
    as $function$
    declare
      last audit.entries;
      entry audit.entries;
    begin
      perform pg_advisory_xact_lock(hashtextextended('audit.entries', 0));
      select * into last from audit.entries order by number desc limit 1;
      entry.number := coalesce(last.number, 0) + 1;
      entry.id := gen_random_uuid();
      entry.at := clock_timestamp();
      entry.act := append.act;
      entry.subject := append.subject;
      entry.actor_id := append.actor_id;
      entry.actor_name := append.actor_name;
      entry.facts := append.facts;
      entry.content := append.content;
      entry.previous_hash := coalesce(last.hash, repeat('0', 64));
      entry.hash := audit.entry_hash(entry);
      insert into audit.entries select (entry).*;
      return entry;
    end
    $function$;

    create function audit.refuse_change() returns trigger
      language plpgsql
    as $function$
    begin
      raise exception 'The ledger is append-only: % is refused.', tg_op using errcode = 'insufficient_privilege';
    end
    $function$;

    create trigger entries_never_change
      before update or delete or truncate on audit.entries
      for each statement execute function audit.refuse_change();

    alter table audit.entries enable always trigger entries_never_change;

    revoke all on schema audit from public;
    revoke all on all tables in schema audit from public;
    revoke all on all functions in schema audit from public;
  `)
}

/** There is no way back: what was signed stays signed. */
export function down(_: MigrateDownArgs): Promise<void> {
  return Promise.reject(new Error('The ledger is never taken down by a migration.'))
}
