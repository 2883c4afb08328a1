import { spokenAge } from '@/platform/pure/spoken-age'

/** For how long, roughly: `3 days`; the exact instant for whoever points at it. */
export const Age = ({ since, now }: { since: Date; now: Date }) => (
  <time dateTime={since.toISOString()} title={`${since.toISOString().slice(0, 16).replace('T', ' ')} UTC`}>
    {spokenAge(since, now)}
  </time>
)
