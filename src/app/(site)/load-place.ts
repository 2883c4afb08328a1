import { cache } from 'react'
import { findPublishedArticle, type ArticleView } from '@/articles/queries'
import { findPublishedPage, type PageView } from '@/site-pages/queries'
import { SLUG_PATTERN } from '@/platform/fields/slug-field'
import { findTopicByPath, type TopicView } from '@/topics/queries'
import { MAX_TOPIC_DEPTH, pathOf } from '@/topics/rules/topic-lineage'
import { hasTerms } from '@/glossary/queries'
import { findVersionPlace, type VersionPlace } from './load-page-versions'
import { loadRedirect } from './load-redirect'
import { loadRequest } from './load-site'

/** What stands at an address. */
export type Place =
  | { kind: 'home' }
  | { kind: 'page'; page: PageView }
  | VersionPlace
  | { kind: 'topic'; topic: TopicView }
  | { kind: 'article'; article: ArticleView }
  | { kind: 'review-history'; article: ArticleView }
  | { kind: 'glossary' }
  | { kind: 'redirect'; to: string }
  | { kind: 'nothing' }

const NOTHING: Place = { kind: 'nothing' }

/** Longer than any slug may be: no address that holds it was ever given out. */
const MAX_SLUG = 120

const isSlug = (segment: string): boolean => segment.length <= MAX_SLUG && SLUG_PATTERN.test(segment)

/**
 * Finds what stands at an address, from its parts as they came in; the database is asked only for what could be an
 * address of ours. A page or a topic comes before an article, and all of them are what readers may see. A redirect is
 * looked for last: what stands at an address wins.
 */
export async function findPlace(segments: readonly string[]): Promise<Place> {
  if (segments.length === 0) return { kind: 'home' }
  const isOurs = segments.length <= MAX_TOPIC_DEPTH + 2 && segments.every(isSlug)
  const place = isOurs ? await loadPlace(pathOf(segments)) : NOTHING
  if (place.kind !== 'nothing') return place
  const to = await loadRedirect(`/${segments.join('/')}`)
  return to === null ? NOTHING : { kind: 'redirect', to }
}

/** Below the address of an article: how it was reviewed. */
const HISTORY = 'review-history'

async function findArticleAt(segments: readonly string[]): Promise<ArticleView | null> {
  if (segments.length < 2) return null
  const req = await loadRequest()
  const holder = await findTopicByPath(req, pathOf(segments.slice(0, -1)))
  return holder && findPublishedArticle(req, { topicId: holder.id, slug: segments.at(-1) ?? '' })
}

const loadPlace = cache(async (path: string): Promise<Place> => {
  const req = await loadRequest()
  const segments = path.split('/')
  const page = segments.length === 1 ? await findPublishedPage(req, path) : null
  if (page) return { kind: 'page', page }
  const versions = await findVersionPlace(segments)
  if (versions) return versions
  const topic = await findTopicByPath(req, path)
  if (topic) return { kind: 'topic', topic }
  const article = await findArticleAt(segments)
  if (article) return { kind: 'article', article }
  const reviewed = segments.at(-1) === HISTORY ? await findArticleAt(segments.slice(0, -1)) : null
  if (reviewed) return { kind: 'review-history', article: reviewed }
  return path === 'glossary' && (await hasTerms(req)) ? { kind: 'glossary' } : NOTHING
})
