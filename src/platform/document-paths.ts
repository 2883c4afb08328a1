import type { CollectionSlug, PayloadRequest } from 'payload'
import { documentKey, type LinkedDocument } from './pure/rich-text'

/** The collections whose documents have an address of their own, kept or worked out in their field `path`. */
const PLACED = ['articles', 'topics', 'pages', 'people', 'glossary'] as const satisfies readonly CollectionSlug[]

/**
 * The addresses (with a slash in front) of linked documents, by `collection/id`.
 *
 * Asked with the reader's own rights: what they may not see has no address here, and the link is shown as plain words.
 */
export async function findDocumentPaths(
  req: PayloadRequest,
  links: readonly LinkedDocument[],
): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  for (const collection of PLACED) {
    const ids = links.filter((link) => link.collection === collection).map(({ id }) => id)
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      select: { path: true },
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req,
    })
    for (const { id, path } of docs) if (path) paths.set(documentKey({ collection, id }), `/${path}`)
  }
  return paths
}
