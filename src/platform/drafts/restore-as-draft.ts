import { headersWithCors, restoreVersionOperation, type CollectionSlug, type Endpoint } from 'payload'
import { z } from 'zod'

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
    const collection = req.payload.collections[slug]
    const doc: object = await restoreVersionOperation({
      collection, id: id.data, draft: true, overrideAccess: false, req, depth: 0,
    })
    const headers = headersWithCors({ headers: new Headers(), req })
    return Response.json({ ...doc, message: 'Restored as the newest draft.' }, { headers })
  },
})
