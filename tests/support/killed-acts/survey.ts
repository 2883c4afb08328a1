import pg from 'pg'
import { SITE_CHANGES_CHANNEL } from '@/platform/site-changes'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { until } from '../until'

/** How often each row stands in a database, by table and by all that the row says. */
export type Survey = Map<string, number>

/** By table: how many rows have gone and how many have come; a row that changed has done both. */
export type Change = Record<string, { gone: number; come: number }>

/** Somebody who looks at a database from outside, on a connection that is kept. */
export type Watcher = {
  /** Looks at every row of every table. */
  survey: () => Promise<Survey>
  /** Whether servers were told, since this was asked the last time, that pages have changed. */
  hasHeard: () => Promise<boolean>
  end: () => Promise<void>
}

const SEPARATOR = ' | '

const TABLES = `
  select format('select %L as place, row::text as words from %I.%I as row', tablename, schemaname, tablename) as query
  from pg_tables where schemaname in ('public', 'audit') order by 1`

async function everyRow(client: pg.Client, query: string): Promise<Survey> {
  const { rows } = await client.query<{ place: string; words: string }>(query)
  const survey: Survey = new Map()
  for (const { place, words } of rows) {
    const row = place + SEPARATOR + words
    survey.set(row, (survey.get(row) ?? 0) + 1)
  }
  return survey
}

/** Watches a database, as its superuser. */
export async function watch(superuserUrl: string): Promise<Watcher> {
  const client = new pg.Client({ connectionString: superuserUrl })
  let isHeard = false
  client.on('notification', () => { isHeard = true })
  await client.connect()
  await client.query(`listen ${SITE_CHANGES_CHANNEL}`)
  const { rows: tables } = await client.query<{ query: string }>(TABLES)
  const all = tables.map(({ query }) => query).join(' union all ')
  return {
    survey: () => everyRow(client, all),
    hasHeard: async () => {
      // PostgreSQL hands over what was announced before it is ready for the next question.
      await client.query('select 1')
      const answer = isHeard
      isHeard = false
      return answer
    },
    end: () => client.end(),
  }
}

/** What is different in the second survey; `{}` where nothing is. */
export function changeBetween(before: Survey, after: Survey): Change {
  const change: Change = {}
  for (const row of new Set([...before.keys(), ...after.keys()])) {
    const more = (after.get(row) ?? 0) - (before.get(row) ?? 0)
    if (more === 0) continue
    const counts = change[row.slice(0, row.indexOf(SEPARATOR))] ??= { gone: 0, come: 0 }
    if (more > 0) counts.come += more
    else counts.gone -= more
  }
  return change
}

/** Waits until PostgreSQL has ended every session of the program that goes by this name. */
export async function untilSessionsEnd(superuserUrl: string, programName: string): Promise<void> {
  await withConnection(superuserUrl, (client) => until(
    async () => (await client.query('select from pg_stat_activity where application_name = $1', [programName])).rowCount,
    (count) => count === 0,
    20_000,
  ))
}
