import type { PayloadRequest } from 'payload'
import { sampleTerms } from '../sample/glossary'
import type { Destination } from './to-rich-text'

/** Writes the terms of the glossary; gives them by the address under which the sample texts link to them. */
export async function seedGlossary(req: PayloadRequest): Promise<Map<string, Destination>> {
  const terms = new Map<string, Destination>()
  for (const { term, alsoKnownAs, definition } of sampleTerms) {
    const { id, slug } = await req.payload.create({
      collection: 'glossary',
      data: { term, alsoKnownAs: alsoKnownAs.map((name) => ({ name })), definition },
      overrideAccess: false,
      req,
    })
    terms.set(`/glossary#${slug}`, { relationTo: 'glossary', value: id })
  }
  return terms
}

/** Leads from terms to the articles behind them, which are there only later. */
export async function linkTerms(req: PayloadRequest, articles: ReadonlyMap<string, string>): Promise<void> {
  for (const { term, article } of sampleTerms) {
    const id = article && articles.get(article)
    if (!id) continue
    await req.payload.update({ collection: 'glossary', where: { term: { equals: term } }, data: { article: id }, overrideAccess: false, req })
  }
}
