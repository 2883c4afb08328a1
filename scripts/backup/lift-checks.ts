import type pg from 'pg'

const KEYS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as lift,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as set
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`

const TRIGGERS = `
  select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as lift,
    format('alter table %s enable %s trigger %I', tgrelid::regclass,
      case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as set
  from pg_trigger join pg_class on pg_class.oid = tgrelid
  where not tgisinternal and tgenabled <> 'D' and relnamespace = 'public'::regnamespace`

/**
 * Takes the foreign keys and triggers of the content away, so that rows can come in any order and as they are; what it
 * gives puts them back, each key checked against every row. The ledger keeps its own.
 */
export async function liftChecks(client: pg.Client): Promise<() => Promise<void>> {
  const statements = [
    ...(await client.query<{ lift: string; set: string }>(KEYS)).rows,
    ...(await client.query<{ lift: string; set: string }>(TRIGGERS)).rows,
  ]
  for (const { lift } of statements) await client.query(lift)
  return async () => {
    for (const { set } of statements) await client.query(set)
  }
}
