import type { CollectionConfig, Endpoint, GlobalConfig, PayloadHandler, PayloadRequest } from 'payload'
import { noteUser } from '../request-context'
import { refuseBadInput, refuseBadSettings } from './refuse-bad-input'
import { refuseBadQuery } from './refuse-bad-query'

const nothingThere: PayloadHandler = () =>
  Response.json({ errors: [{ field: '', message: 'There are no versions of this.' }] }, { status: 404 })

/** Payload answers a 500 when somebody asks for the versions of what has none (seen on 3.90). */
const noVersions: Omit<Endpoint, 'root'>[] = ['/versions', '/versions/count', '/versions/:id'].map((path) => ({
  path, method: 'get', handler: nothingThere,
}))

/** The log of a request tells who acted. */
const rememberUser = ({ req }: { req: PayloadRequest }): void => noteUser(req.user?.id)

/**
 * Puts the refusal of bad queries and of bad input in front of a collection's own hooks.
 *
 * Payload's marks of open documents are off: any account could set one and so keep others from saving. Who saves over
 * somebody else's words is told by `updatedAt` instead.
 */
export const withEdge = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  lockDocuments: false,
  endpoints: [...(collection.versions ? [] : noVersions), ...(collection.endpoints || [])],
  hooks: {
    ...collection.hooks,
    beforeOperation: [rememberUser, refuseBadQuery, ...(collection.hooks?.beforeOperation ?? [])],
    beforeValidate: [refuseBadInput, ...(collection.hooks?.beforeValidate ?? [])],
  },
})

/** The same for a global. */
export const globalWithEdge = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  lockDocuments: false,
  hooks: {
    ...global.hooks,
    beforeOperation: [rememberUser, ...(global.hooks?.beforeOperation ?? [])],
    beforeValidate: [refuseBadSettings, ...(global.hooks?.beforeValidate ?? [])],
  },
})
