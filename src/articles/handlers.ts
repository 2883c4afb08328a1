import { headersWithCors, type PayloadHandler } from 'payload'
import { z } from 'zod'

/**
 * Restores a version as the newest draft, whatever was asked: the live page changes by publishing alone.
 *
 * Stands before Payload's own endpoint, which writes straight to the live row unless `draft=true` is given.
 */
export const restoreVersion: PayloadHandler = async (req) => {
  const id = z.uuid().safeParse(req.routeParams?.id)
  if (!id.success) return Response.json({ errors: [{ field: 'id', message: 'There is no such version.' }] }, { status: 404 })
  req.context.restoresAsDraft = true
  const doc = await req.payload.restoreVersion({
    collection: 'articles',
    id: id.data,
    draft: true,
    overrideAccess: false,
    req,
    depth: 0,
  })
  const headers = headersWithCors({ headers: new Headers(), req })
  return Response.json({ ...doc, message: 'Restored as the newest draft.' }, { headers })
}
