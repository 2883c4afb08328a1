import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { jsonEndpoint, type EndpointRefusal } from '../json-endpoint'
import { done, refused, type Result } from '../pure/result'
import { closeDocument, openDocument } from './open-documents'

const WATCHED = ['articles', 'pages'] as const

const collectionName = z.enum(WATCHED)

type Outcome = Promise<Result<Record<string, unknown>, EndpointRefusal>>

const NOT_YOURS: EndpointRefusal = { status: 403, errors: [{ field: '', message: 'Only those who may change this see who else has it open.' }] }

/** Asks the collection's own rule who may change the document. */
async function forEditor(req: PayloadRequest, id: string, act: typeof openDocument | typeof closeDocument): Outcome {
  const parsed = collectionName.safeParse(req.routeParams?.collection)
  if (!parsed.success) return refused({ status: 404, errors: [{ field: 'collection', message: 'There is no such list.' }] })
  const collection = parsed.data
  const mayUpdate = await req.payload.collections[collection].config.access.update({ req, id })
  if (!req.user || !mayUpdate) return refused(NOT_YOURS)
  const colleagues = await act(req, { collection, id, account: { id: req.user.id, name: req.user.name } })
  return done({ colleagues: colleagues ?? [] })
}

const path = '/open-documents/:collection/:id'

/** `POST` says that one has a document open and answers who else has; `DELETE` says that one has closed it. */
export const openDocumentEndpoints: Endpoint[] = [
  { path, method: 'post', handler: jsonEndpoint(z.object({}), (req, id) => forEditor(req, id, openDocument)) },
  { path, method: 'delete', handler: jsonEndpoint(z.object({}), (req, id) => forEditor(req, id, closeDocument)) },
]
