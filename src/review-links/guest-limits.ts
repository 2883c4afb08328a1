import { floodLimit } from '@/platform/flood-limit'

/** How many comments of guests may come in, and from where. */
export const guestLimit = floodLimit({ name: 'guest-review', perAddress: 30, together: 120 })
