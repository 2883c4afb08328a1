import type { PayloadRequest } from 'payload'
import { sampleTerms } from '../sample/glossary'

/** Writes the terms of the glossary, each with the article behind it. Acts for an editor. */
export async function seedGlossary(req: PayloadRequest, articles: ReadonlyMap<string, string>): Promise<void> {
  for (const { term, alsoKnownAs, definition, article } of sampleTerms) {
    await req.payload.create({
      collection: 'glossary',
      data: {
        term,
        alsoKnownAs: alsoKnownAs.map((name) => ({ name })),
        definition,
        article: article && (articles.get(article) ?? null),
      },
      overrideAccess: false,
      req,
    })
  }
}
