import { canonicalJson } from '@/platform/pure/canonical-json'
import { sha256 } from '@/platform/pure/sha256'
import { projectNodes, type Projected } from './project-nodes'

/** The name of this way to turn an article into the text that a doctor signs. Documented in docs/signed-text.md. */
export const SCHEME = 'hl-1'

export type SourceText = {
  key?: string | null
  title?: string | null
  authors?: string | null
  publisher?: string | null
  year?: number | null
  url?: string | null
  doi?: string | null
  pmid?: string | null
}

export type ArticleText = {
  title?: string | null
  standfirst?: string | null
  takeaways?: readonly { text?: string | null }[] | null
  /** The stored tree of the rich text editor, or nothing where none was written yet. */
  body?: unknown
  sources?: readonly SourceText[] | null
}

export type ClinicalText = {
  scheme: typeof SCHEME
  title: string
  standfirst: string
  /** Left out where there are none: a text without them has the digest that it had before they could be written. */
  takeaways?: string[]
  body: Projected[]
  sources: Record<string, string | number>[]
}

const line = (text: string | null | undefined): string => (text ?? '').normalize('NFC').trim()

const SOURCE_PARTS = ['key', 'title', 'authors', 'publisher', 'year', 'url', 'doi', 'pmid'] as const

const projectSource = (source: SourceText): Record<string, string | number> =>
  Object.fromEntries(
    SOURCE_PARTS.map((part) => {
      const value = source[part]
      return [part, typeof value === 'number' ? value : line(value)] as const
    }).filter(([, value]) => value !== ''),
  )

const projectTakeaways = (takeaways: ArticleText['takeaways']): { takeaways?: string[] } => {
  const points = (takeaways ?? []).map(({ text }) => line(text)).filter((text) => text !== '')
  return points.length > 0 ? { takeaways: points } : {}
}

/**
 * The text of an article as it is signed: title, standfirst, key points, body and sources, and nothing that has no
 * meaning for a reader (ids, versions, the slug, the topic, the day on which a source was looked at).
 */
export const clinicalText = (article: ArticleText): ClinicalText => ({
  scheme: SCHEME,
  title: line(article.title),
  standfirst: line(article.standfirst),
  ...projectTakeaways(article.takeaways),
  body: projectNodes(article.body),
  sources: (article.sources ?? []).map(projectSource),
})

/** The canonical form of a text, which is what the ledger keeps beside a signature. */
export const clinicalTextJson = (article: ArticleText): string => canonicalJson(clinicalText(article))

/** SHA-256 of the canonical form, as 64 lower-case hexadecimal digits. Equal digests mean equal words. */
export const clinicalDigest = (article: ArticleText): string => sha256(clinicalTextJson(article))
