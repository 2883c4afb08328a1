import type { ArticleDays } from '@/articles/components/article-head'
import type { ArticleView } from '@/articles/queries'
import { dayOf } from '@/platform/pure/plain-date'

/** The days of an article in the site's time zone. */
export const articleDays = ({ firstPublishedAt, modifiedAt }: ArticleView, timeZone: string): ArticleDays => ({
  publishedOn: firstPublishedAt === null ? null : dayOf(new Date(firstPublishedAt), timeZone),
  changedOn: dayOf(new Date(modifiedAt), timeZone),
})
