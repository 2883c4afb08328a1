import type { Field } from 'payload'

/** Says in an article's form that its set time came in vain. */
export const refusedTimeField: Field = {
  name: 'refusedTime',
  type: 'ui',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/schedules/admin/refused-time#RefusedTime' } },
}
