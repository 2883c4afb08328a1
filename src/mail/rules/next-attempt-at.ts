const MINUTE_MS = 60_000

/** Minutes until the next attempt, after the first, second … failed one: a day and an hour together. */
const PAUSE_MINUTES = [1, 5, 15, 30, 60, 120, 240, 480, 540] as const

/** When a mail is tried again that was tried so many times, or `null` after the last time. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const minutes = PAUSE_MINUTES[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS)
}
