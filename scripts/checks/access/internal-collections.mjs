/** @typedef {import('./stated-access.mjs').Entity} Entity */
/** @typedef {{ operations: readonly string[], reason: string, holds: (collection: Entity) => boolean }} Exception */

const always = () => true

/** @type {[string, Exception][]} */
const exceptions = [
  ['payload-preferences', {
    operations: ['create'],
    reason: 'everybody keeps the columns and filters of their own screens; Payload sets the owner from the request, and '
      + 'lets only the owner read, change and delete',
    holds: always,
  }],
  ['payload-migrations', {
    operations: ['create', 'read', 'update', 'delete'],
    reason: 'it has no endpoints, so no request reaches it',
    holds: ({ endpoints }) => endpoints === false,
  }],
]

/**
 * Payload's own collections whose access is Payload's default, and why that is borne. An operation that is not named
 * here must be closed to an account without a role, as everywhere.
 *
 * @type {ReadonlyMap<string, Exception>}
 */
export const internalCollections = new Map(exceptions)
