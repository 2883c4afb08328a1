const DAY_MS = 24 * 60 * 60 * 1000

/** The instant so many days of 24 hours before another: what is older is not kept. */
export const keptSince = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)
