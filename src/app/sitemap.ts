import type { MetadataRoute } from 'next'
import type { PayloadRequest } from 'payload'
import { listArticleAddresses, type ArticleAddress } from '@/articles/queries'
import { hasTerms } from '@/glossary/queries'
import { listPageAddresses } from '@/site-pages/queries'
import { listPeople } from '@/people/queries'
import { env } from '@/platform/env'
import { dayOf } from '@/platform/pure/plain-date'
import { readerRequest } from '@/platform/reader-request'
import { findStandingReviews } from '@/reviews/queries'
import { isForSearchEngines } from '@/sign-offs/rules/is-for-search-engines'
import { getSiteSettings } from '@/site/queries'
import { listTopics } from '@/topics/queries'

/** Made when it is asked for: it names everything that is public, and the build has no database. */
export const dynamic = 'force-dynamic'

/** The articles whose own pages do not tell search engines to stay away. */
async function listedArticles(req: PayloadRequest, samples: ReadonlySet<string>): Promise<ArticleAddress[]> {
  const { timeZone, reviews: { overdueGraceDays } } = await getSiteSettings(req)
  const today = dayOf(new Date(), timeZone)
  const articles = await listArticleAddresses(req)
  const reviews = await findStandingReviews(req, articles, timeZone)
  return articles.filter(({ id, authorIds }) => {
    const review = reviews.get(id) ?? null
    const people = review === null ? authorIds : [...authorIds, review.personId]
    const hasSamplePeople = people.some((person) => samples.has(person))
    return isForSearchEngines({ review, today, overdueGraceDays, hasSamplePeople })
  })
}

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const req = await readerRequest()
  const people = await listPeople(req)
  const samples = new Set(people.filter(({ isSample }) => isSample).map(({ id }) => id))
  const dated = [...(await listedArticles(req, samples)), ...(await listPageAddresses(req))]
  const undated = [
    '/',
    ...(await listTopics(req)).map(({ path }) => `/${path}`),
    ...people.filter(({ isSample }) => !isSample).map(({ path }) => path),
    ...((await hasTerms(req)) ? ['/glossary'] : []),
  ]
  return [
    ...undated.map((path) => ({ url: env.siteUrl + path })),
    ...dated.map(({ path, modifiedAt }) => ({ url: env.siteUrl + path, lastModified: modifiedAt })),
  ]
}
