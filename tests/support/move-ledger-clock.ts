import { withConnection } from '../../scripts/setup/database.mjs'

/**
 * Sets the clock of the ledger ahead of the true time by an interval of PostgreSQL (`30 days`), as only the owner of
 * the schema can; `0` sets it right.
 */
export const moveLedgerClock = (ownerUrl: string, ahead: string): Promise<unknown> =>
  withConnection(ownerUrl, (client) => client.query(
    'insert into audit.clock (ahead) values ($1) on conflict (is_only) do update set ahead = excluded.ahead', [ahead],
  ))
