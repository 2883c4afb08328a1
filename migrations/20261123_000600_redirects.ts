import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

const kinds = [['article', 'articles'], ['topic', 'topics'], ['page', 'pages'], ['person', 'people']] as const

const nameOf = (kind: string, table: string): string => `redirects_${kind}_id_${table}_id_fk`

/**
 * Redirects refer to documents without foreign keys; a deleted document takes its redirects along by a hook.
 *
 * With a foreign key, a topic that moves would wait, at each redirect of an article below it, for whoever is writing
 * that article, who in turn waits for the addresses that the move holds: PostgreSQL would end one of them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const [kind, table] of kinds) {
    await db.execute(sql.raw(`alter table redirects drop constraint ${nameOf(kind, table)}`))
  }
}

/** Redirects to what is gone lead nowhere, and go. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const [kind, table] of kinds) {
    await db.execute(sql.raw(`
      delete from redirects where ${kind}_id is not null and ${kind}_id not in (select id from ${table});
      alter table redirects add constraint ${nameOf(kind, table)}
        foreign key (${kind}_id) references ${table} (id) on delete set null;
    `))
  }
}
