import { articleGraph } from '@/articles/components/article-graph'
import { ArticlePage } from '@/articles/components/article-page'
import { isArticlePublished, type ArticleView } from '@/articles/queries'
import { Replies } from '@/comments/components/replies'
import { findReplies } from '@/comments/queries'
import { SamplePeopleNotice } from '@/people/components/sample-people-notice'
import { env } from '@/platform/env'
import { dayOf } from '@/platform/pure/plain-date'
import { CorrectionNotices } from '@/review-history/components/correction-notices'
import { findCorrections } from '@/review-history/queries'
import { ReviewLine } from '@/reviews/components/review-line'
import { findTopicLineage } from '@/topics/queries'
import { JsonLd } from '@/ui/json-ld'
import { loadStanding } from '../load-standing'
import { loadHistoryPath } from '../load-history-path'
import { loadSamplePeople } from '../load-sample-people'
import { loadRequest, loadSite } from '../load-site'
import { articleDays } from './article-days'
import { crumbsTo } from './crumbs-to'

/** An article with its review and its replies. */
export async function ArticleScreen({ article }: { article: ArticleView }) {
  const req = await loadRequest()
  const { name, timeZone } = await loadSite()
  const crumbs = crumbsTo(await findTopicLineage(req, article.topicId), article.title)
  const standing = await loadStanding(article.id, article.textDigest)
  const review = standing.kind === 'reviewed' ? standing.review : null
  const { names, isReviewerSample } = await loadSamplePeople(article, review)
  const historyPath = await loadHistoryPath(article)
  const corrections = await findCorrections(req, article.id)
  const { threads, count } = await findReplies(req, article.id)
  const days = articleDays(article, timeZone)
  return (
    <>
      <ArticlePage
        article={article}
        crumbs={crumbs}
        days={days}
        notice={<SamplePeopleNotice names={names} />}
        review={<ReviewLine standing={standing} today={dayOf(new Date(), timeZone)} historyPath={historyPath} />}
        corrections={<CorrectionNotices corrections={corrections} timeZone={timeZone} />}
        replies={
          <Replies
            threads={threads}
            count={count}
            isOut={await isArticlePublished(req, article.id)}
            articleId={article.id}
            timeZone={timeZone}
          />
        }
      />
      <JsonLd
        graph={articleGraph({
          article,
          days,
          crumbs,
          corrections: corrections.map(({ at, text }) => ({ on: dayOf(at, timeZone), text })),
          review: review && { ...review, isSample: isReviewerSample },
          site: { name, url: env.siteUrl },
        })}
      />
    </>
  )
}
