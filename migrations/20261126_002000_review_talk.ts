import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What is said of a text while it is reviewed, by colleagues and by guests with a secret link; of what the site has
 * reminded whom; and the one mail of a day.
 *
 * What belongs to an article or an account goes with it, by the database itself: Payload's own way, which empties the
 * column, makes deletions fail where the column must be filled.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_accounts_mail_preference as enum ('each', 'daily');
    create type enum_site_on_lapse as enum ('hide', 'unpublish');
    alter table accounts add column mail_preference enum_accounts_mail_preference default 'each';
    alter table site add column on_lapse enum_site_on_lapse default 'hide' not null;

    create table review_links (
      id uuid primary key default gen_random_uuid() not null,
      article_id uuid not null constraint review_links_article_id_articles_id_fk references articles on delete cascade,
      guest_name varchar not null,
      token_hash varchar not null,
      created_by_id uuid constraint review_links_created_by_id_accounts_id_fk references accounts on delete set null,
      expires_at timestamp(3) with time zone not null,
      revoked_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create index review_links_article_idx on review_links (article_id);
    create unique index review_links_token_hash_idx on review_links (token_hash);
    create index review_links_created_by_idx on review_links (created_by_id);
    create index review_links_expires_at_idx on review_links (expires_at);
    create index review_links_updated_at_idx on review_links (updated_at);
    create index review_links_created_at_idx on review_links (created_at);

    create table review_comments (
      id uuid primary key default gen_random_uuid() not null,
      article_id uuid not null constraint review_comments_article_id_articles_id_fk references articles on delete cascade,
      parent_id uuid constraint review_comments_parent_id_review_comments_id_fk references review_comments on delete cascade,
      author_id uuid constraint review_comments_author_id_accounts_id_fk references accounts on delete set null,
      link_id uuid constraint review_comments_link_id_review_links_id_fk references review_links on delete set null,
      author_name varchar not null,
      text_digest varchar not null,
      quote varchar,
      comment varchar not null,
      resolved_by_id uuid constraint review_comments_resolved_by_id_accounts_id_fk references accounts on delete set null,
      resolved_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create index review_comments_article_idx on review_comments (article_id);
    create index review_comments_parent_idx on review_comments (parent_id);
    create index review_comments_author_idx on review_comments (author_id);
    create index review_comments_link_idx on review_comments (link_id);
    create index review_comments_resolved_by_idx on review_comments (resolved_by_id);
    create index review_comments_updated_at_idx on review_comments (updated_at);
    create index review_comments_created_at_idx on review_comments (created_at);

    create table reminders (
      id uuid primary key default gen_random_uuid() not null,
      occasion varchar not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create unique index reminders_occasion_idx on reminders (occasion);
    create index reminders_updated_at_idx on reminders (updated_at);
    create index reminders_created_at_idx on reminders (created_at);

    create table notices (
      id uuid primary key default gen_random_uuid() not null,
      recipient_id uuid not null constraint notices_recipient_id_accounts_id_fk references accounts on delete cascade,
      subject varchar not null,
      paragraphs jsonb not null,
      action_label varchar not null,
      action_path varchar not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create index notices_recipient_idx on notices (recipient_id);
    create index notices_updated_at_idx on notices (updated_at);
    create index notices_created_at_idx on notices (created_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table notices, reminders, review_comments, review_links;
    alter table site drop column on_lapse;
    alter table accounts drop column mail_preference;
    drop type enum_site_on_lapse;
    drop type enum_accounts_mail_preference;
  `)
}
