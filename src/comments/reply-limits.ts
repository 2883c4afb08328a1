import { floodLimit } from '@/platform/flood-limit'

/** Counts a reply from a network address; tells whether it may pass. */
export const mayReply = floodLimit({ name: 'reply', perAddress: 20, together: 120 })
