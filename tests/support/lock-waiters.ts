import { withConnection } from '../../scripts/setup/database.mjs'
import type { Desk } from './desk'

/** How many queries wait for a lock at this moment, in the database of a desk. */
export const lockWaiters = ({ database }: Desk): Promise<number> =>
  withConnection(database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    )
    return rows[0]?.count ?? 0
  })
