import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What cannot be without a document goes with it: the replies to an article, and the requests to review it or for the
 * account that was asked.
 *
 * Payload gives every relationship `ON DELETE SET NULL`, also where the column may not be empty, so that the deletion
 * of an article with a reply failed. Seen on Payload 3.90; needless once a required relationship deletes by itself.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table comments
      drop constraint comments_article_id_articles_id_fk,
      add constraint comments_article_id_articles_id_fk
        foreign key (article_id) references articles (id) on delete cascade;

    alter table review_requests
      drop constraint review_requests_article_id_articles_id_fk,
      drop constraint review_requests_reviewer_id_accounts_id_fk,
      add constraint review_requests_article_id_articles_id_fk
        foreign key (article_id) references articles (id) on delete cascade,
      add constraint review_requests_reviewer_id_accounts_id_fk
        foreign key (reviewer_id) references accounts (id) on delete cascade;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table comments
      drop constraint comments_article_id_articles_id_fk,
      add constraint comments_article_id_articles_id_fk
        foreign key (article_id) references articles (id) on delete set null;

    alter table review_requests
      drop constraint review_requests_article_id_articles_id_fk,
      drop constraint review_requests_reviewer_id_accounts_id_fk,
      add constraint review_requests_article_id_articles_id_fk
        foreign key (article_id) references articles (id) on delete set null,
      add constraint review_requests_reviewer_id_accounts_id_fk
        foreign key (reviewer_id) references accounts (id) on delete set null;
  `)
}
