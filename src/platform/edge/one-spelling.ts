import type { CollectionBeforeOperationHook } from 'payload'

const lowered = (id: unknown): unknown => (typeof id === 'string' ? id.toLowerCase() : id)

/**
 * Spells the id that an operation is about in small letters, whatever was asked. To PostgreSQL capitals name the same
 * row; to locks, hooks and rules, which compare text, they would be another document.
 */
export const oneSpelling: CollectionBeforeOperationHook = ({ args }) => ({
  ...args,
  ...('id' in args && { id: lowered(args.id) }),
  ...('duplicateFromID' in args && { duplicateFromID: lowered(args.duplicateFromID) }),
})
