import type { PayloadRequest } from 'payload'
import { findNewestText, findShownTitles, type NewestText } from '@/articles/queries'
import { linkedDocuments, toRichText } from '@/platform/pure/rich-text'

const GONE = 'An article that was deleted'

/**
 * The titles of the articles that a text links to and readers do not see, as they stand at the desk. Readers get the
 * words of such a link without the link.
 */
export async function findClosedLinks(req: PayloadRequest, { body }: Pick<NewestText, 'body'>): Promise<string[]> {
  const linked = linkedDocuments(toRichText(body)).flatMap(({ collection, id }) => (collection === 'articles' ? [id] : []))
  const ids = [...new Set(linked)]
  const shown = await findShownTitles(req, ids)
  const closed = new Set<string>()
  for (const id of ids) if (!shown.has(id)) closed.add((await findNewestText(req, id))?.title ?? GONE)
  return [...closed]
}
