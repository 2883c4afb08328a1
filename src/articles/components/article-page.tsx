import type { ReactNode } from 'react'
import { Crumbs, type Crumb } from '@/ui/crumbs'
import { headingsOf, type RichText } from '@/platform/pure/rich-text'
import type { ArticleView } from '../queries'
import { ArticleHead, type ArticleDays } from './article-head'
import { ArticleText } from './article-text'
import { SOURCES_ID } from './source-list'

/** A part of the page that is jumped to. */
type Entry = { id: string; text: string }

const REPLIES: Entry = { id: 'replies', text: 'Replies' }

/** The sections of an article, for jumping; nothing where there are too few to need it. */
function ContentsList({ body, hasSources, end }: { body: RichText; hasSources: boolean; end: Entry }) {
  const sections = [...headingsOf(body).values()].filter(({ level }) => level === 2)
  if (sections.length < 2) return null
  const entries = [...sections, ...(hasSources ? [{ id: SOURCES_ID, text: 'Sources' }] : []), end]
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ol>
        {entries.map(({ id, text }) => <li key={id}><a href={`#${id}`}>{text}</a></li>)}
      </ol>
    </nav>
  )
}

type Props = {
  article: ArticleView
  crumbs: readonly Crumb[]
  days: ArticleDays
  /** What a reader must know before they read on, if anything. */
  notice: ReactNode
  /** Where the text stands with its review. */
  review: ReactNode
  /** What was wrong in the text and is put right. */
  corrections: ReactNode
  /** What follows the text: its replies, or what stands in their place. */
  replies: ReactNode
  end?: Entry
}

/** An article, in the order in which it is read on a phone; on a wide screen only the contents move aside. */
export const ArticlePage = ({
  article, crumbs, days, notice, review, corrections, replies, end = REPLIES,
}: Props) => (
  <>
    <Crumbs crumbs={crumbs} />
    {notice}
    <article className="article">
      <ArticleHead article={article} days={days} review={review} />
      <ContentsList body={article.body} hasSources={article.sources.length > 0} end={end} />
      <div className="article-rest">
        {corrections}
        <ArticleText article={article} />
        {replies}
      </div>
    </article>
  </>
)
