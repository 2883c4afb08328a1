/** An instant in the words of whoever looks at it, in their own time zone: `12 January 2026 at 14:05`. */
export const sayInstant = (instant: string | number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant))
