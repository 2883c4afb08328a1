import type { Access } from 'payload'

/** What waits for the mail of a day is read by the site alone. */
export const nobody: Access = () => false
