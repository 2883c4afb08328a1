import type { ReactNode } from 'react'
import { Crumbs, type Crumb } from '@/ui/crumbs'
import { Paragraphs } from '@/ui/paragraphs'
import type { TopicView } from '../queries'
import { TopicList } from './topic-list'

type Props = {
  topic: TopicView
  crumbs: readonly Crumb[]
  /** The topics directly below this one. */
  narrower: readonly TopicView[]
  articles: ReactNode
}

/** A topic: what it is about, what is below it, and its articles. */
export const TopicPage = ({ topic, crumbs, narrower, articles }: Props) => (
  <>
    <Crumbs crumbs={crumbs} />
    <h1>{topic.title}</h1>
    {topic.introduction && <div className="standfirst"><Paragraphs text={topic.introduction} /></div>}
    {narrower.length > 0 && (
      <section aria-labelledby="narrower">
        <h2 id="narrower">More closely</h2>
        <TopicList topics={narrower} headingLevel={3} />
      </section>
    )}
    <section aria-labelledby="articles">
      <h2 id="articles">Articles</h2>
      {articles}
    </section>
  </>
)
