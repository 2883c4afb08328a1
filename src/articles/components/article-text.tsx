import type { ReactNode } from 'react'
import { CareCard } from '@/ui/care-card'
import { RichText } from '@/ui/rich-text'
import type { BlockConverter } from '@/ui/rich-text-converters'
import type { ArticleView, SourceView } from '../queries'
import { careHeadings, careLevelNames, isCareLevel } from '../rules/care-levels'
import { sourceKey } from '../rules/source-key'
import { citedFragment, citedSources, placeOfKey, sourceFragment, SourceList } from './source-list'

const lineOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const tones = { emergency: 'emergency', urgent: 'urgent', nonUrgent: 'non-urgent' } as const

const careCard: BlockConverter = ({ level, heading, text }, inside) =>
  isCareLevel(level) ? (
    <CareCard tone={tones[level]} toneName={careLevelNames[level]} heading={lineOf(heading) || careHeadings[level]}>
      {inside(text)}
    </CareCard>
  ) : null

/** Marks each citation with its number; the first one of each source can be jumped back to. */
function citations(sources: readonly SourceView[]): BlockConverter {
  const marked = new Set<string>()
  return ({ source }): ReactNode => {
    const key = sourceKey(source)
    const number = placeOfKey(sources, key) + 1
    if (number === 0) return null
    const isFirst = !marked.has(key)
    marked.add(key)
    return (
      <sup className="citation">
        <a id={isFirst ? citedFragment(key) : undefined} href={`#${sourceFragment(key)}`} aria-label={`Source ${number}`}>{number}</a>
      </sup>
    )
  }
}

/** How the blocks of an article are shown to readers. */
const articleBlocks = (sources: readonly SourceView[]): ReadonlyMap<string, BlockConverter> =>
  new Map([['care', careCard], ['citation', citations(sources)]])

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
    <RichText
      body={article.body}
      pictures={article.pictures}
      linkPaths={article.linkPaths}
      blocks={articleBlocks(article.sources)}
    />
    <SourceList sources={article.sources} cited={citedSources(article.body)} />
  </>
)
