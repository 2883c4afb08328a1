import type { ReactNode } from 'react'
import { Crumbs, type Crumb } from '@/ui/crumbs'
import { RichText } from '@/ui/rich-text'
import type { ArticleView } from '../queries'
import { ArticleHead, type ArticleDays } from './article-head'
import { ContentsList } from './contents-list'
import { SourceList } from './source-list'

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
        <RichText body={article.body} pictures={article.pictures} linkPaths={article.linkPaths} />
        <SourceList sources={article.sources} />
        {replies}
      </div>
    </article>
  </>
)
