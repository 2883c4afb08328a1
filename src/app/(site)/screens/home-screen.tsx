import { ArticleList } from '@/articles/components/article-list'
import { listNewestArticles } from '@/articles/queries'
import { env } from '@/platform/env'
import { findReviewDates } from '@/reviews/queries'
import { HomePage } from '@/site/components/home-page'
import { TopicList } from '@/topics/components/topic-list'
import { listTopics } from '@/topics/queries'
import { JsonLd } from '@/ui/json-ld'
import { loadRequest, loadSite } from '../load-site'
import { recentlyReviewed } from './recently-reviewed'

const NEWEST = 4
const REVIEWED = 6

/** Among so many of the newest articles the recently reviewed ones are looked for. */
const CANDIDATES = 200

/** The front of the site. */
export async function HomeScreen() {
  const req = await loadRequest()
  const site = await loadSite()
  const topics = await listTopics(req)
  const broadest = topics.filter(({ parentId }) => parentId === null)
  const articles = await listNewestArticles(req, CANDIDATES)
  const reviewedOn = await findReviewDates(req, articles, site.timeZone)
  const reviewed = recentlyReviewed(articles, reviewedOn).slice(0, REVIEWED)
  return (
    <>
      <HomePage
        site={site}
        topics={broadest.length > 0 && <TopicList topics={broadest} narrower={topics} headingLevel={3} />}
        newest={articles.length > 0 && (
          <ArticleList articles={articles.slice(0, NEWEST)} reviewedOn={reviewedOn} headingLevel={3} />
        )}
        recentlyReviewed={reviewed.length > 0 && (
          <ArticleList articles={reviewed} reviewedOn={reviewedOn} headingLevel={3} isShort />
        )}
      />
      <JsonLd
        graph={{
          '@context': 'https://schema.org',
          '@type': 'WebSite',
          name: site.name,
          url: `${env.siteUrl}/`,
          ...(site.statement && { description: site.statement }),
        }}
      />
    </>
  )
}
