import type { TaskConfig } from 'payload'
import { watchReviews } from './commands'

export const WATCH_REVIEWS = 'watch-reviews'

/** The job that looks after reviews each hour. What goes wrong is logged, and the job then counts as failed. */
export const watchReviewsTask: TaskConfig<{ input: object; output: object }> = {
  slug: WATCH_REVIEWS,
  retries: 3,
  handler: async ({ req: { payload } }) => {
    const faults = await watchReviews(payload)
    for (const err of faults) payload.logger.error({ err }, 'something about reviews could not be done')
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of the acts about reviews failed; the log tells why.`)
    return { output: {} }
  },
}
