import type { Field } from 'payload'

/** Keeps what was typed saveable after a refusal; shows nothing. Goes first into a collection that has drafts. */
export const keepUnsavedField: Field = {
  name: 'keepUnsaved',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/src/app/(payload)/views/safekeeping/safekeeping#Safekeeping' } },
}
