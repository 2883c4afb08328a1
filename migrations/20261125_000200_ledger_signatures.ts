import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Signatures of the ledger's entries, the keys that made them, and a clock that tests may move.
 *
 * The hash of an entry is known once it stands, so its signature comes after it, by `audit.sign`, in the same
 * transaction; a deferred trigger refuses the COMMIT of an entry without one. Keys are entries themselves. What is
 * older stays as it is: its entries have the hashes that they had, and no signature. Described in docs/ledger.md.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table audit.signatures (
      number bigint primary key,
      key_id text not null check (key_id ~ '^[0-9a-f]{64}$'),
      signature text not null check (signature ~ '^[A-Za-z0-9+/]{86}==$')
    );

    create trigger signatures_never_change
      before update or delete or truncate on audit.signatures
      for each statement execute function audit.refuse_change();

    alter table audit.signatures enable always trigger signatures_never_change;

    create table audit.clock (
      is_only boolean primary key default true check (is_only),
      ahead interval not null
    );

    create index entries_act on audit.entries (act, number);
    create index entries_subject on audit.entries (subject, number);
    create index entries_actor on audit.entries (actor_id, number);

    create unique index entries_key_once on audit.entries (act, subject)
      where act in ('ledger.key-added', 'ledger.key-retired');

    alter table audit.entries add constraint entries_name_keys_rightly check (
      act <> 'ledger.key-added'
      or (
        facts::jsonb ->> 'algorithm' = 'Ed25519'
        and subject = encode(sha256(
          decode('302a300506032b6570032100', 'hex') || decode(facts::jsonb ->> 'publicKey', 'base64')), 'hex')
      ) is true);

    create or replace function audit.append(
      act text, subject text, actor_id text, actor_name text, facts text, content text)
      returns audit.entries
      language plpgsql security definer
      set search_path = pg_catalog, audit, pg_temp
    as $function$
    declare
      last audit.entries;
      entry audit.entries;
    begin
      perform pg_advisory_xact_lock(hashtextextended('audit.entries', 0));
      if append.act = 'ledger.key-retired' and not audit.is_key_current(append.subject) then
        raise exception 'The ledger knows no such key, or it was retired.' using errcode = 'check_violation';
      end if;
      select * into last from audit.entries order by number desc limit 1;
      entry.number := coalesce(last.number, 0) + 1;
      entry.id := gen_random_uuid();
      entry.at := greatest(
        last.at, clock_timestamp() + coalesce((select ahead from audit.clock), interval '0'));
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

    create function audit.is_key_current(key_id text) returns boolean
      language sql stable security definer
      set search_path = pg_catalog, audit, pg_temp
    as $function$
      select exists (select from audit.entries where act = 'ledger.key-added' and subject = key_id)
        and not exists (select from audit.entries where act = 'ledger.key-retired' and subject = key_id)
    $function$;

    create function audit.append_for(
      key_id text, act text, subject text, actor_id text, actor_name text, facts text, content text)
      returns setof audit.entries
      language plpgsql security definer
      set search_path = pg_catalog, audit, pg_temp
    as $function$
    begin
      perform pg_advisory_xact_lock(hashtextextended('audit.entries', 0));
      if audit.is_key_current(append_for.key_id)
        or (append_for.act = 'ledger.key-added' and append_for.subject = append_for.key_id)
      then
        return next audit.append(
          append_for.act, append_for.subject, append_for.actor_id, append_for.actor_name,
          append_for.facts, append_for.content);
      end if;
    end
    $function$;

    create function audit.sign(number bigint, key_id text, signature text) returns void
      language plpgsql security definer
      set search_path = pg_catalog, audit, pg_temp
    as $function$
    begin
      perform pg_advisory_xact_lock(hashtextextended('audit.entries', 0));
      if sign.number is distinct from (select max(entries.number) from audit.entries) then
        raise exception 'Only the newest entry of the ledger can be signed.' using errcode = 'insufficient_privilege';
      end if;
      if not audit.is_key_current(sign.key_id) then
        raise exception 'The ledger knows no such key, or it was retired.' using errcode = 'insufficient_privilege';
      end if;
      insert into audit.signatures values (sign.number, sign.key_id, sign.signature);
    end
    $function$;

    create function audit.require_signature() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, audit, pg_temp
    as $function$
    begin
      if exists (select from audit.entries where act = 'ledger.key-added' and number <= new.number)
        and not exists (select from audit.signatures where number = new.number)
      then
        raise exception 'Entry % of the ledger is not signed.', new.number using errcode = 'insufficient_privilege';
      end if;
      return null;
    end
    $function$;

    create constraint trigger entries_are_signed
      after insert on audit.entries deferrable initially deferred
      for each row execute function audit.require_signature();

    alter table audit.entries enable always trigger entries_are_signed;

    revoke all on all tables in schema audit from public;
    revoke all on all functions in schema audit from public;
  `)
}

/** There is no way back: what was signed stays signed. */
export function down(_: MigrateDownArgs): Promise<void> {
  return Promise.reject(new Error('The ledger is never taken down by a migration.'))
}
