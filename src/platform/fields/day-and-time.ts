import type { DateField } from 'payload'

/** How the desk writes an instant, as date-fns takes it. */
export const INSTANT_FORMAT = 'd MMM yyyy, HH:mm'

/** A field that shows an instant, written like all others at the desk. */
export const dayAndTime: NonNullable<DateField['admin']>['date'] = {
  pickerAppearance: 'dayAndTime',
  displayFormat: INSTANT_FORMAT,
}
