import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { withConnection } from '../setup/database.mjs'

const TIMES = 60
const PAUSE_MS = 500

/** What became of a COMMIT: whether it was done, or that nobody knows. */
export type Outcome = 'committed' | 'aborted' | 'unknown'

/** The number by which the open transaction can be asked for afterwards. */
export async function transactionNumber(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ number: string }>('select pg_current_xact_id()::text as number')
  return rows[0]?.number ?? ''
}

/**
 * What became of a transaction whose COMMIT failed: the line may have been lost before the server heard of it, or after
 * it was done. Asks for half a minute.
 */
export async function outcomeOf(url: string, number: string, times = TIMES): Promise<Outcome> {
  for (let tries = 0; tries < times; tries += 1) {
    const status = await statusOf(url, number)
    if (status === 'committed' || status === 'aborted') return status
    await sleep(PAUSE_MS)
  }
  return 'unknown'
}

/** What the server says; nothing where it cannot be asked. */
const statusOf = (url: string, number: string): Promise<string | undefined> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ status: string }>('select pg_xact_status($1::text::xid8) as status', [number])
    return rows[0]?.status
  }).catch(() => undefined)
