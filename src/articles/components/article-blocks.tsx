import type { ReactNode } from 'react'
import { nodesOf, type RichText, type RichTextNode } from '@/platform/pure/rich-text'
import { CareCard } from '@/ui/care-card'
import type { BlockConverter } from '@/ui/rich-text-converters'
import type { SourceView } from '../queries'
import { careHeadings, careLevelNames, isCareLevel } from '../rules/care-levels'

const tones = { emergency: 'emergency', urgent: 'urgent', nonUrgent: 'non-urgent' } as const

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The fragment of a source in the list. */
export const sourceFragment = (key: string): string => `source-${key}`

/** The fragment of the place in the text that cites a source first. */
export const citedFragment = (key: string): string => `cited-${key}`

const citedKey = ({ type, fields }: RichTextNode): string => {
  const isCitation = type === 'inlineBlock' && typeof fields === 'object' && fields !== null
  return isCitation && Reflect.get(fields, 'blockType') === 'citation' ? wordsOf(Reflect.get(fields, 'source')) : ''
}

/** The keys of the sources that a text cites. */
export const citedSources = (body: RichText): Set<string> => new Set(nodesOf(body).map(citedKey).filter((key) => key !== ''))

const careCard: BlockConverter = ({ level, heading, text }, inside) =>
  isCareLevel(level) ? (
    <CareCard tone={tones[level]} toneName={careLevelNames[level]} heading={wordsOf(heading) || careHeadings[level]}>
      {inside(text)}
    </CareCard>
  ) : null

/** Marks each citation with its number; the first one of each source can be jumped back to. */
function citations(sources: readonly SourceView[]): BlockConverter {
  const marked = new Set<string>()
  return ({ source }): ReactNode => {
    const key = wordsOf(source)
    const number = sources.findIndex((one) => one.key === key) + 1
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
export const articleBlocks = (sources: readonly SourceView[]): ReadonlyMap<string, BlockConverter> =>
  new Map([['care', careCard], ['citation', citations(sources)]])
