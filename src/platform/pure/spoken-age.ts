const HOUR_MS = 60 * 60 * 1000

/** The steps in which an age is told, in hours: each counts until the next is reached. */
const steps = [
  { word: 'year', hours: 365 * 24, from: 2 * 365 * 24 },
  { word: 'month', hours: 30 * 24, from: 60 * 24 },
  { word: 'week', hours: 7 * 24, from: 14 * 24 },
  { word: 'day', hours: 24, from: 24 },
  { word: 'hour', hours: 1, from: 1 },
]

/**
 * For how long something has waited, roughly: `less than an hour`, `5 hours`, `1 day`, `13 days`, `2 weeks`,
 * `3 months`. What lies ahead counts as just begun.
 */
export function spokenAge(since: Date, now: Date): string {
  const hours = (now.getTime() - since.getTime()) / HOUR_MS
  const step = steps.find(({ from }) => hours >= from)
  if (!step) return 'less than an hour'
  const count = Math.floor(hours / step.hours)
  return `${count} ${step.word}${count === 1 ? '' : 's'}`
}
