const form = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const

/**
 * An instant as the desk writes it everywhere, Payload's own lists included: `12 Jan 2026, 14:05`; in the time zone of
 * whoever looks, unless another is given.
 */
export const sayInstant = (instant: string | number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', { ...form, timeZone }).format(new Date(instant))
