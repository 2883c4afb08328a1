import type { Payload, PayloadRequest, TaskConfig } from 'payload'
import { inTransaction } from './in-transaction'
import { tryAll } from './try-all'

/** Erases what a slice has kept for as long as it may. `now` is given, so that a test can move it. */
export type Eraser = (req: PayloadRequest, now: Date) => Promise<void>

/** What a slice does each hour besides, in transactions of its own; it gives what went wrong. */
type HourlyAct = (payload: Payload) => Promise<unknown[]>

type Erasers = {
  /** What stands in the database: each erases in a transaction of its own. */
  rows: readonly Eraser[]
  /** Files that no row names any more: after all rows, outside every transaction. */
  files: readonly Eraser[]
}

type HourlyWork = Erasers & { acts: readonly HourlyAct[] }

export const ERASE_EXPIRED = 'erase-expired'

/** Lets each erase, whatever became of the others; gives what went wrong. */
const eraseAll = (req: PayloadRequest, { rows, files }: Erasers, now: Date): Promise<unknown[]> =>
  tryAll([
    ...rows.map((erase) => () => inTransaction(req, () => erase(req, now))),
    ...files.map((erase) => () => erase(req, now)),
  ])

/** Does what else is to do, whatever became of the rest; gives what went wrong. */
async function actAll(payload: Payload, acts: readonly HourlyAct[]): Promise<unknown[]> {
  const faults: unknown[] = []
  const thrown = await tryAll(acts.map((act) => async () => void faults.push(...(await act(payload)))))
  return [...faults, ...thrown]
}

/**
 * The hourly job: it erases what the site keeps for a number of days, and does what slices have to do by themselves. It
 * may run at any time, and more than once. The database knows jobs by name, so that another job needs a migration.
 *
 * What one part cannot do, because a disk is broken for instance, is logged and keeps no other from being done. The job
 * then counts as failed, and is tried again.
 */
export const eraseExpiredTask = ({ acts, ...erasers }: HourlyWork): TaskConfig<{ input: object; output: object }> => ({
  slug: ERASE_EXPIRED,
  retries: 3,
  handler: async ({ req }) => {
    const { payload } = req
    const kept = await eraseAll(req, erasers, new Date())
    for (const err of kept) payload.logger.error({ err }, 'something that was kept long enough could not be erased')
    const undone = await actAll(payload, acts)
    for (const err of undone) payload.logger.error({ err }, 'something that is done each hour could not be done')
    const faults = [...kept, ...undone]
    if (faults.length > 0) throw new AggregateError(faults, `Parts of the hourly job failed: ${faults.length}. The log tells why.`)
    return { output: {} }
  },
})
