import type { CollectionSlug, Endpoint, Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { asSystem } from '../as-system'
import { jsonEndpoint, type EndpointRefusal } from '../json-endpoint'
import { done, refused, type Result } from '../pure/result'
import { closeDocument, openDocument } from './open-documents'

type Outcome = Promise<Result<Record<string, unknown>, EndpointRefusal>>

const NO_LIST: EndpointRefusal = { status: 404, errors: [{ field: 'collection', message: 'There is no such list.' }] }
const NO_TAB: EndpointRefusal = { status: 404, errors: [{ field: 'tab', message: 'A tab is named by a UUID of its own.' }] }
const NOT_YOURS: EndpointRefusal = { status: 403, errors: [{ field: '', message: 'Only those who may change this see who else has it open.' }] }

const isOurs = ({ collections }: Payload, name: unknown): name is CollectionSlug =>
  typeof name === 'string' && Object.hasOwn(collections, name) && !name.startsWith('payload-')

/** Asks the collection's own rule who may change the document. */
async function mayChange(req: PayloadRequest, collection: CollectionSlug, id: string): Promise<boolean> {
  const answer = await req.payload.collections[collection].config.access.update({ req, id })
  if (typeof answer === 'boolean') return answer
  const { totalDocs } = await asSystem(req.payload, 'the rule of the collection says which documents one may change')
    .count({ collection, where: { and: [{ id: { equals: id } }, answer] }, req })
  return totalDocs === 1
}

const forEditor = (act: typeof openDocument | typeof closeDocument) =>
  async (req: PayloadRequest, id: string): Outcome => {
    const collection = req.routeParams?.collection
    const tab = z.uuid().safeParse(req.routeParams?.tab)
    if (!tab.success) return refused(NO_TAB)
    if (!isOurs(req.payload, collection)) return refused(NO_LIST)
    if (!req.user || !(await mayChange(req, collection, id))) return refused(NOT_YOURS)
    const account = { id: req.user.id, name: req.user.name }
    const colleagues = await act(req, { collection, id, tab: tab.data, account })
    return done({ colleagues: colleagues ?? [] })
  }

const path = '/open-documents/:collection/:id/:tab'

/** `POST` says that one has a document open in a tab and answers who else has; `DELETE` says that one has closed it. */
export const openDocumentEndpoints: Endpoint[] = [
  { path, method: 'post', handler: jsonEndpoint(z.object({}), forEditor(openDocument)) },
  { path, method: 'delete', handler: jsonEndpoint(z.object({}), forEditor(closeDocument)) },
]
