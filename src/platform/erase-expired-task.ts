import type { PayloadRequest, TaskConfig } from 'payload'
import { inTransaction } from './in-transaction'

/** Erases what a slice has kept for as long as it may. `now` is given, so that a test can move it. */
export type Eraser = (req: PayloadRequest, now: Date) => Promise<void>

export const ERASE_EXPIRED = 'erase-expired'

/** The job that erases what the site keeps for a number of days; it may run at any time, and more than once. */
export const eraseExpiredTask = (erasers: readonly Eraser[]): TaskConfig<{ input: object; output: object }> => ({
  slug: ERASE_EXPIRED,
  retries: 3,
  handler: async ({ req }) => {
    const now = new Date()
    await inTransaction(req, async () => {
      for (const erase of erasers) await erase(req, now)
    })
    return { output: {} }
  },
})
