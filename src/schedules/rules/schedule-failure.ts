import { z } from 'zod'

/**
 * Why nothing happened when a time had come: what stands against it, a fault of the site, or that whoever set the time
 * may not publish any more (`name` is `null` where the account is gone).
 */
export type ScheduleFailure =
  | { kind: 'refused'; reasons: string[] }
  | { kind: 'fault' }
  | { kind: 'no-right'; name: string | null }

const refusal = z.object({ status: z.number().max(499), message: z.string() })
const listed = z.object({ data: z.object({ errors: z.array(z.object({ message: z.string() })).min(1) }) })

/** What an error says of it: a refusal (status 4xx) with its reasons, one sentence each, or a fault of the site. */
export function failureIn(error: unknown): ScheduleFailure {
  const refused = refusal.safeParse(error)
  if (!refused.success) return { kind: 'fault' }
  const { data: list } = listed.safeParse(error)
  return { kind: 'refused', reasons: list ? list.data.errors.map(({ message }) => message) : [refused.data.message] }
}

/** A fault is tried again after 1, 2, 4, 8 and 16 minutes; a refusal is not. */
export const scheduleRetries = { attempts: 5, backoff: { type: 'exponential', delay: 60_000 } } as const

/** Whether a failed try was the last one, of a job that failed so many times before. */
export const isLastTry = (failedBefore: number): boolean => failedBefore >= scheduleRetries.attempts
