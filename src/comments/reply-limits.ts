import { floodLimit } from '@/platform/flood-limit'

/** How many replies may come in, and from where. */
export const replyLimit = floodLimit({ name: 'reply', perAddress: 20, together: 120 })
