import type pg from 'pg'
import { Fault } from '../setup/fault.mjs'

/**
 * Keeps other backups and restores of the database away until the connection ends.
 *
 * @throws Fault when one is under way.
 */
export async function holdBackupLock(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as held', ['healthool.backup'],
  )
  if (rows[0]?.held !== true) throw new Fault('Another backup or restore of this database is under way: wait for its end.')
}
