import { RichText } from '@/ui/rich-text'
import type { ArticleView } from '../queries'
import { articleBlocks, citedSources } from './article-blocks'
import { SourceList } from './source-list'

const Takeaways = ({ points }: { points: readonly string[] }) =>
  points.length > 0 && (
    <section className="callout" aria-labelledby="key-points">
      <h2 id="key-points">Key points</h2>
      <ul>{points.map((point) => <li key={point}>{point}</li>)}</ul>
    </section>
  )

/** All the words of an article that a doctor signs, below its head: key points, text and sources. */
export const ArticleText = ({ article }: { article: ArticleView }) => (
  <>
    <Takeaways points={article.takeaways} />
    <RichText body={article.body} pictures={article.pictures} linkPaths={article.linkPaths} blocks={articleBlocks(article.sources)} />
    <SourceList sources={article.sources} cited={citedSources(article.body)} />
  </>
)
