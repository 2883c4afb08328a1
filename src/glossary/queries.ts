import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import { idOf } from '@/platform/pure/ids'

/** A term as readers see it. More of it stands in the article `articleId`: show that only if readers may see it. */
export type TermView = {
  id: string
  term: string
  slug: string
  alsoKnownAs: string[]
  definition: string
  articleId: string | null
}

/** All terms; there are hundreds of them at most. */
export async function listTerms(req: PayloadRequest): Promise<TermView[]> {
  const { docs } = await asSystem(req.payload, 'terms are public; the articles behind them are asked for apart').find({
    collection: 'glossary',
    sort: 'term',
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id, term, slug, alsoKnownAs, definition, article }) => ({
    id,
    term,
    slug: slug ?? id,
    alsoKnownAs: (alsoKnownAs ?? []).map(({ name }) => name),
    definition,
    articleId: idOf(article),
  }))
}

/** Whether there is any term, and so a page for them. */
export async function hasTerms(req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({ collection: 'glossary', overrideAccess: false, req })
  return totalDocs > 0
}
