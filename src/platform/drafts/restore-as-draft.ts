import {
  headersWithCors, restoreVersionOperation, type CollectionBeforeChangeHook, type CollectionSlug, type Endpoint,
} from 'payload'
import { z } from 'zod'
import { FieldRefusal } from '../field-refusal'

declare module 'payload' {
  interface RequestContext {
    /** Whether a version is being restored as the newest draft, and not straight to readers. */
    restoresAsDraft?: boolean
  }
}

const notThere = (): Response =>
  Response.json({ errors: [{ field: 'id', message: 'There is no such version.' }] }, { status: 404 })

/**
 * Restores a version as the newest draft, whatever was asked: the live page changes by publishing alone.
 *
 * Stands before Payload's own endpoint, which writes straight to the live row unless `draft=true` is given. The
 * operation is called by itself, because the Local API of 3.90 drops `draft` on the way to it.
 */
export const restoreAsDraft = (slug: CollectionSlug): Omit<Endpoint, 'root'> => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const id = z.uuid().safeParse(req.routeParams?.id)
    if (!id.success) return notThere()
    req.context.restoresAsDraft = true
    const collection = req.payload.collections[slug]
    const doc: object = await restoreVersionOperation({
      collection, id: id.data, draft: true, overrideAccess: false, req, depth: 0,
    })
    const headers = headersWithCors({ headers: new Headers(), req })
    return Response.json({ ...doc, message: 'Restored as the newest draft.' }, { headers })
  },
})

const AS_DRAFT = [
  { field: '_status', message: 'Please restore this version as a draft: the live page stays as it is until you publish.' },
]

/** Refuses to restore a version straight to readers, by whatever way; goes with the endpoint above. */
export const refuseLiveRestore: CollectionBeforeChangeHook = ({ data, req }) => {
  if (req.context.isRestoringVersion !== true) return data
  if (req.context.restoresAsDraft !== true) throw new FieldRefusal(AS_DRAFT, 409)
  return { ...data, _status: 'draft' }
}
