import { withConnection } from '../../scripts/setup/database.mjs'

/** The queries that wait for a lock at this moment, in one database. */
export const lockWaiters = ({ superuserUrl }: { superuserUrl: string }): Promise<string[]> =>
  withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query<{ query: string }>(
      "select query from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    )
    return rows.map(({ query }) => query.replaceAll(/\s+/g, ' ').trim())
  })
