import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * A reply that was deleted leaves its id in those that answer it, so that they stand below a gap. Payload's foreign
 * key would empty `parent_id`, and an answer to somebody would seem to answer nobody.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table comments drop constraint comments_parent_id_comments_id_fk`)
}

/** Ids that lead to nothing are emptied, since the foreign key refuses them. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    update comments set parent_id = null
      where parent_id is not null and parent_id not in (select id from comments);

    alter table comments
      add constraint comments_parent_id_comments_id_fk
        foreign key (parent_id) references comments (id) on delete set null;
  `)
}
