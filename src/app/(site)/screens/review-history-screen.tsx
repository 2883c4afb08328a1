import type { ArticleView } from '@/articles/queries'
import { SamplePeopleNotice } from '@/people/components/sample-people-notice'
import { findPeople } from '@/people/queries'
import { ReviewHistoryPage } from '@/review-history/components/review-history-page'
import { findReviewHistory } from '@/review-history/queries'
import { findTopicLineage } from '@/topics/queries'
import { loadRequest, loadSite } from '../load-site'
import { crumbsTo } from './crumbs-to'

/** How an article was reviewed, with the words that changed. */
export async function ReviewHistoryScreen({ article }: { article: ArticleView }) {
  const req = await loadRequest()
  const { timeZone } = await loadSite()
  const steps = (await findReviewHistory(req, article.id)) ?? []
  const signers = steps.flatMap((step) => (step.kind === 'signed' ? [step.signOff.personId] : []))
  const people = await findPeople(req, [...new Set(signers)])
  const samples = people.filter(({ isSample }) => isSample).map(({ printedName }) => printedName)
  const crumbs = [
    ...crumbsTo(await findTopicLineage(req, article.topicId), article.title).slice(0, -1),
    { label: article.title, href: article.path },
    { label: 'How this page was reviewed', href: null },
  ]
  return (
    <ReviewHistoryPage
      title={article.title}
      articleId={article.id}
      crumbs={crumbs}
      notice={<SamplePeopleNotice names={samples} />}
      steps={steps}
      timeZone={timeZone}
      profiles={new Map(people.map(({ id, path }) => [id, path]))}
    />
  )
}
