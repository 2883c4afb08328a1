import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What a review needs beyond the signature: who saved a text last, who may publish urgently, what an editor wrote to a
 * reviewer, and when a review lapses.
 *
 * The states of requests get a new type in the place of a new value: a value that was just added cannot be used in the
 * same transaction, and a restore is one.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_site_on_withdrawal as enum ('banner', 'unpublish');

    alter type enum_review_requests_state rename to enum_review_requests_state_before;
    create type enum_review_requests_state as enum ('open', 'changes-requested', 'declined', 'signed', 'replaced');
    alter table review_requests alter column state type enum_review_requests_state using state::text::enum_review_requests_state;
    drop type enum_review_requests_state_before;
    alter table review_requests add column message varchar, add column wish_on varchar;

    alter table articles add column saved_by varchar;
    alter table _articles_v add column version_saved_by varchar;
    alter table accounts add column may_publish_urgently boolean default false;
    alter table site
      add column overdue_grace_days numeric default 90 not null,
      add column on_withdrawal enum_site_on_withdrawal default 'banner' not null,
      add column urgent_hours numeric default 72 not null;

    create index entries_withdrawn on audit.entries ((facts::jsonb ->> 'signOff')) where act = 'article.withdrawn';
    create index entries_due on audit.entries (((facts::jsonb ->> 'dueOn') collate "C")) where act = 'article.signed-off';

    create function audit.current_instant() returns timestamptz
      language sql security definer
      set search_path = pg_catalog, audit, pg_temp
    as $function$
      select clock_timestamp() + coalesce((select ahead from audit.clock), interval '0')
    $function$;
    revoke all on function audit.current_instant() from public;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function audit.current_instant();
    drop index audit.entries_due;
    drop index audit.entries_withdrawn;
    alter table site drop column overdue_grace_days, drop column on_withdrawal, drop column urgent_hours;
    alter table accounts drop column may_publish_urgently;
    alter table _articles_v drop column version_saved_by;
    alter table articles drop column saved_by;
    alter table review_requests drop column message, drop column wish_on;
    drop type enum_site_on_withdrawal;
  `)
}
