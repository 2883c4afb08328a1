import { floodLimit } from '@/platform/flood-limit'

/** Counts a message from a network address; tells whether it may pass. */
export const mayWrite = floodLimit({ name: 'contact', perAddress: 10, together: 60 })
