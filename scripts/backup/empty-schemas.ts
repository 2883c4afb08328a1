import type pg from 'pg'

/**
 * Takes everything out of the site's schemas that the connected role owns; what extensions brought stays.
 *
 * Works in the open transaction, so that it can be taken back.
 */
export async function emptySchemas(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists audit cascade')
  for (const list of [RELATIONS, ROUTINES, TYPES]) {
    for (;;) {
      const { rows } = await client.query<{ statement: string }>(`${list} limit 1`)
      const [next] = rows
      if (!next) break
      await client.query(next.statement)
    }
  }
}

const isOurs = (catalog: string, owner: string) => `
  pg_has_role(object.${owner}, 'usage') and not exists (select from pg_depend
    where classid = '${catalog}'::regclass and objid = object.oid and deptype = 'e')`

/* Each gives one statement that may take others along, hence is asked anew after each. */
const RELATIONS = `
  select format('drop %s public.%I cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view'
    when 'S' then 'sequence' else 'table' end, relname) as statement
  from pg_class as object where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
    and ${isOurs('pg_class', 'relowner')}`

const ROUTINES = `
  select format('drop routine %s cascade', object.oid::regprocedure) as statement
  from pg_proc as object where pronamespace = 'public'::regnamespace and ${isOurs('pg_proc', 'proowner')}`

const TYPES = `
  select format('drop type public.%I cascade', typname) as statement
  from pg_type as object where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
    and ${isOurs('pg_type', 'typowner')}`
