import type { Access } from 'payload'

/** What the site has told is its own business. */
export const nobody: Access = () => false
