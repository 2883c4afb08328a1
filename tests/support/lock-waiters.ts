import { withConnection } from '../../scripts/setup/database.mjs'

/** How many queries wait for a lock at this moment, in one database. */
export const lockWaiters = ({ superuserUrl }: { superuserUrl: string }): Promise<number> =>
  withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    )
    return rows[0]?.count ?? 0
  })
