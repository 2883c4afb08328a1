import type { PayloadRequest, TaskConfig } from 'payload'
import { inTransaction } from './in-transaction'
import { tryAll } from './try-all'

/** Erases what a slice has kept for as long as it may. `now` is given, so that a test can move it. */
export type Eraser = (req: PayloadRequest, now: Date) => Promise<void>

type Erasers = {
  /** What stands in the database: each erases in a transaction of its own. */
  rows: readonly Eraser[]
  /** Files that no row names any more: after all rows, outside every transaction. */
  files: readonly Eraser[]
}

export const ERASE_EXPIRED = 'erase-expired'

/** Lets each erase, whatever became of the others; gives what went wrong. */
const eraseAll = (req: PayloadRequest, { rows, files }: Erasers, now: Date): Promise<unknown[]> =>
  tryAll([
    ...rows.map((erase) => () => inTransaction(req, () => erase(req, now))),
    ...files.map((erase) => () => erase(req, now)),
  ])

/**
 * The job that erases what the site keeps for a number of days; it may run at any time, and more than once.
 *
 * What one of them cannot erase, because a disk is broken for instance, is logged and keeps no other from erasing. The
 * job then counts as failed, and is tried again.
 */
export const eraseExpiredTask = (erasers: Erasers): TaskConfig<{ input: object; output: object }> => ({
  slug: ERASE_EXPIRED,
  retries: 3,
  handler: async ({ req }) => {
    const faults = await eraseAll(req, erasers, new Date())
    for (const err of faults) req.payload.logger.error({ err }, 'something that was kept long enough could not be erased')
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of the erasers failed; the log tells why.`)
    return { output: {} }
  },
})
