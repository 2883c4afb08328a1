import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from 'payload'
import { idOf } from '@/platform/pure/ids'
import { endRedirects, endRedirectsTo, leaveRedirects } from './commands'
import { leftAddresses, takenAddresses, type DocumentKind, type Shown } from './rules/left-addresses'

declare module 'payload' {
  interface RequestContext {
    /** What readers saw, and where, before this request changed the documents it writes; by collection and id. */
    shownBefore?: Map<string, readonly Shown[]>
  }
}

/** Everything whose address hangs on a document, itself included, as far as readers see it. */
type AddressesOf = (req: PayloadRequest, document: { id: string }) => Promise<Shown[]>

type Following = { kind: DocumentKind; addressesOf: AddressesOf }

const keyOf = (collection: { slug: string }, id: string): string => `${collection.slug}/${id}`

const rememberAddresses = ({ addressesOf }: Following): CollectionBeforeChangeHook =>
  async ({ collection, data, originalDoc, req }) => {
    const id = idOf(originalDoc)
    if (id === null) return data
    const before = (req.context.shownBefore ??= new Map<string, readonly Shown[]>())
    before.set(keyOf(collection, id), await addressesOf(req, { id }))
    return data
  }

const followAddresses = ({ addressesOf }: Following): CollectionAfterChangeHook =>
  async ({ collection, doc, req }) => {
    const id = idOf(doc)
    if (id === null) return
    const before = req.context.shownBefore?.get(keyOf(collection, id)) ?? []
    const after = await addressesOf(req, { id })
    await endRedirects(req, takenAddresses(before, after))
    await leaveRedirects(req, leftAddresses(before, after))
  }

const forgetDocument = ({ kind }: Following): CollectionAfterDeleteHook =>
  async ({ id, req }) => endRedirectsTo(req, { kind, id: String(id) })

/**
 * Lets redirects follow the documents of a collection. What readers see is compared before and after each write, so
 * that a draft with another slug leaves nothing behind, and a text that was taken down comes back under its old
 * address too. The hooks come last: a document has its new place, and the lock on addresses is held, by then.
 */
export const withRedirects = (following: Following, collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), rememberAddresses(following)],
    afterChange: [...(collection.hooks?.afterChange ?? []), followAddresses(following)],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), forgetDocument(following)],
  },
})
