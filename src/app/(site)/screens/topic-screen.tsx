import { ArticleList } from '@/articles/components/article-list'
import { listArticlesInTopics } from '@/articles/queries'
import { findReviewDates } from '@/reviews/queries'
import { TopicPage } from '@/topics/components/topic-page'
import { findTopicLineage, listTopics, type TopicView } from '@/topics/queries'
import { loadRequest, loadSite } from '../load-site'
import { crumbsTo } from './crumbs-to'

/** A topic with its articles. */
export async function TopicScreen({ topic }: { topic: TopicView }) {
  const req = await loadRequest()
  const { timeZone } = await loadSite()
  const lineage = await findTopicLineage(req, topic.id)
  const narrower = (await listTopics(req)).filter(({ parentId }) => parentId === topic.id)
  const articles = await listArticlesInTopics(req, [topic.id])
  const reviewedOn = await findReviewDates(req, articles, timeZone)
  return (
    <TopicPage
      topic={topic}
      crumbs={crumbsTo(lineage.slice(0, -1), topic.title)}
      narrower={narrower}
      articles={articles.length > 0
        ? <ArticleList articles={articles} reviewedOn={reviewedOn} headingLevel={3} />
        : <p>There are no articles on this topic yet.</p>}
    />
  )
}
