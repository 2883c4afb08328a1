import type { UIField } from 'payload'

/** Keeps what is typed into a form from being lost; shows nothing while nothing threatens it. Stands in every form. */
export const safekeepingField: UIField = {
  name: 'safekeeping',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/src/app/(payload)/views/safekeeping/safekeeping#Safekeeping' } },
}
