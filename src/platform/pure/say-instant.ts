const minutes = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const seconds = { ...minutes, second: '2-digit' } as const

// Where the British abbreviate September otherwise than Payload does, Americans do not.
function partsOf(instant: string | number | Date, form: Intl.DateTimeFormatOptions): Record<string, string> {
  const parts = new Intl.DateTimeFormat('en-US', form).formatToParts(new Date(instant))
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}

/**
 * An instant as the desk writes it, Payload's own lists included: `12 Jan 2026, 14:05`; in the time zone of whoever
 * looks, unless another is given.
 */
export function sayInstant(instant: string | number | Date, timeZone?: string): string {
  const { day, month, year, hour, minute } = partsOf(instant, { ...minutes, timeZone })
  return `${day} ${month} ${year}, ${hour}:${minute}`
}

/** The same to the second: `12 Jan 2026, 14:05:09`. */
export function saySecond(instant: string | number | Date, timeZone?: string): string {
  return `${sayInstant(instant, timeZone)}:${partsOf(instant, { ...seconds, timeZone }).second?.padStart(2, '0')}`
}
