import type { ReactNode } from 'react'
import { Crumbs, type Crumb } from '@/ui/crumbs'
import type { ArticleView } from '../queries'
import { ArticleHead, type ArticleDays } from './article-head'
import { ArticleText } from './article-text'
import { ContentsList } from './contents-list'

type Props = {
  article: ArticleView
  crumbs: readonly Crumb[]
  days: ArticleDays
  /** Where the text stands with its review. */
  review: ReactNode
  replies: ReactNode
}

/** An article, in the order in which it is read on a phone; on a wide screen only the contents move aside. */
export const ArticlePage = ({ article, crumbs, days, review, replies }: Props) => (
  <>
    <Crumbs crumbs={crumbs} />
    <article className="article">
      <ArticleHead article={article} days={days} review={review} />
      <ContentsList body={article.body} hasSources={article.sources.length > 0} />
      <div className="article-rest">
        <ArticleText article={article} />
        {replies}
      </div>
    </article>
  </>
)
