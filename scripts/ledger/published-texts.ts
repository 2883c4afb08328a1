import type pg from 'pg'
import { z } from 'zod'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { inPortions } from './read-database'

/** What readers see of an article, as far as the check needs it. */
export type PublishedText = {
  id: string
  title: string
  /** The digest that the site keeps beside the text, and the one of the text as it is stored. */
  storedDigest: string
  trueDigest: string
}

const words = z.string().nullable()

const source = z.object({
  key: words, title: words, authors: words, publisher: words, url: words, doi: words, pmid: words,
  year: z.coerce.number().nullable(),
})

const row = z
  .object({
    id: z.string(),
    title: words,
    standfirst: words,
    body: z.unknown(),
    text_digest: words,
    sources: z.array(source),
    takeaways: z.array(z.object({ text: words })),
  })
  .transform(({ id, text_digest: storedDigest, ...text }): PublishedText => ({
    id, title: text.title ?? '', storedDigest: storedDigest ?? '', trueDigest: clinicalDigest(text),
  }))

/** A published article from its rows: that of the article, with those of its sources and key points in order. */
export const publishedText = (stored: unknown): PublishedText => row.parse(stored)

const rowsBelow = (table: string): string =>
  `(select coalesce(json_agg(below order by _order), '[]') from public.${table} as below where _parent_id = articles.id)`

const PUBLISHED = `
  select id, title, standfirst, body, text_digest,
    ${rowsBelow('articles_sources')} as sources, ${rowsBelow('articles_takeaways')} as takeaways
  from public.articles where _status = 'published'`

/** The articles that readers see, some at a time, in the transaction that is open. */
export async function* publishedInDatabase(client: pg.Client): AsyncGenerator<PublishedText[]> {
  for await (const rows of inPortions(client, PUBLISHED)) yield rows.map(publishedText)
}
