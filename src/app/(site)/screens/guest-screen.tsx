import { ArticlePage } from '@/articles/components/article-page'
import type { ArticleView, NewestText } from '@/articles/queries'
import { clinicalDigest, clinicalText } from '@/articles/rules/clinical-text'
import { SamplePeopleNotice } from '@/people/components/sample-people-notice'
import { dayOf } from '@/platform/pure/plain-date'
import { findGuestComments } from '@/review-comments/queries'
import { textParagraphs } from '@/review-comments/rules/text-paragraphs'
import { GuestComments } from '@/review-links/components/guest-comments'
import { GUEST_FORM_ID, GuestForm } from '@/review-links/components/guest-form'
import { CorrectionNotices } from '@/review-history/components/correction-notices'
import { findCorrections } from '@/review-history/queries'
import { ReviewLine } from '@/reviews/components/review-line'
import { findTopicLineage } from '@/topics/queries'
import { loadHistoryPath } from '../load-history-path'
import { loadSamplePeople } from '../load-sample-people'
import { loadRequest, loadSite } from '../load-site'
import { loadStanding } from '../load-standing'
import { articleDays } from './article-days'
import { crumbsTo } from './crumbs-to'

/** `linkId` is that of the link by which the guest came. */
type Props = { article: ArticleView; text: NewestText; linkId: string }

/** An article as readers will see it; in the place of its replies a form to comment on it, and what the guest said. */
export async function GuestScreen({ article, text, linkId }: Props) {
  const { timeZone } = await loadSite()
  const req = await loadRequest()
  const crumbs = crumbsTo(await findTopicLineage(req, article.topicId), article.title)
  const standing = await loadStanding(article.id, article.textDigest)
  const { names } = await loadSamplePeople(article, standing.kind === 'reviewed' ? standing.review : null)
  return (
    <ArticlePage
      article={article}
      crumbs={crumbs}
      days={articleDays(article, timeZone)}
      notice={<SamplePeopleNotice names={names} />}
      review={(
        <ReviewLine
          standing={standing}
          today={dayOf(new Date(), timeZone)}
          historyPath={await loadHistoryPath(article)}
        />
      )}
      corrections={<CorrectionNotices corrections={await findCorrections(req, article.id)} timeZone={timeZone} />}
      end={{ id: GUEST_FORM_ID, text: 'Your comment' }}
      replies={(
        <>
          <GuestForm
            paragraphs={textParagraphs(clinicalText(text))}
            values={{ about: '', comment: '', digest: clinicalDigest(text) }}
          />
          <GuestComments comments={await findGuestComments(req, linkId)} />
        </>
      )}
    />
  )
}
