import { randomBytes } from 'node:crypto'

/** A word that no other document and no other test has: `canary-3f9a0c21d4e7`. */
export const unique = (word: string): string => `${word}-${randomBytes(6).toString('hex')}`
