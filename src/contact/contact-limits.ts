import { floodLimit } from '@/platform/flood-limit'

/** How many messages may come in, and from where. */
export const messageLimit = floodLimit({ name: 'contact', perAddress: 10, together: 60 })
