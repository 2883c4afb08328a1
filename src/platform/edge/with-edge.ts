import type { CollectionConfig, Endpoint, GlobalConfig, PayloadHandler, PayloadRequest } from 'payload'
import { waitForDocument } from '../document-lock'
import { safekeepingField } from '../fields/safekeeping-field'
import { noteUser } from '../request-context'
import { allOrNothing } from './all-or-nothing'
import { oneSpelling } from './one-spelling'
import { refuseBadInput, refuseBadSettings } from './refuse-bad-input'
import { refuseBadQuery } from './refuse-bad-query'
import { refuseStaleSettings, refuseStaleWrite, waitForSettings } from './refuse-stale-write'

const nothingThere: PayloadHandler = () =>
  Response.json({ errors: [{ field: '', message: 'There are no versions of this.' }] }, { status: 404 })

/** Payload answers a 500 when somebody asks for the versions of what has none (seen on 3.90). */
const noVersions: Omit<Endpoint, 'root'>[] = ['/versions', '/versions/count', '/versions/:id'].map((path) => ({
  path, method: 'get', handler: nothingThere,
}))

/** The log of a request tells who acted. */
const rememberUser = ({ req }: { req: PayloadRequest }): void => noteUser(req.user?.id)

/**
 * Puts the refusal of bad queries, of bad input and of writes on an older text in front of a collection's own hooks,
 * and into its form what keeps typed words.
 *
 * Payload's marks of open documents are off: any account could set one and so keep others from saving. Who saves over
 * somebody else's words is told by `updatedAt` instead.
 */
export const withEdge = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  lockDocuments: false,
  endpoints: [...(collection.versions ? [] : noVersions), ...(collection.endpoints || [])],
  fields: [safekeepingField, ...collection.fields],
  hooks: {
    ...allOrNothing(collection.hooks),
    beforeOperation: [
      rememberUser, oneSpelling, refuseBadQuery, waitForDocument, ...(collection.hooks?.beforeOperation ?? []),
    ],
    beforeValidate: [refuseBadInput, ...(collection.hooks?.beforeValidate ?? [])],
    beforeChange: [refuseStaleWrite, ...(collection.hooks?.beforeChange ?? [])],
  },
})

/** The same for a global. */
export const globalWithEdge = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  lockDocuments: false,
  fields: [safekeepingField, ...global.fields],
  hooks: {
    ...global.hooks,
    beforeOperation: [rememberUser, waitForSettings, ...(global.hooks?.beforeOperation ?? [])],
    beforeValidate: [refuseBadSettings, ...(global.hooks?.beforeValidate ?? [])],
    beforeChange: [refuseStaleSettings, ...(global.hooks?.beforeChange ?? [])],
  },
})
