import { nodesOf, type RichText, type RichTextNode } from '@/platform/pure/rich-text'
import { Month } from '@/ui/month'
import { TextLink } from '@/ui/text-link'
import type { SourceView } from '../queries'
import { sourceKey } from '../rules/source-key'

export const SOURCES_ID = 'sources'

/** The fragment of a source in the list. */
export const sourceFragment = (key: string): string => `source-${key}`

/** The fragment of the place in the text that cites a source first. */
export const citedFragment = (key: string): string => `cited-${key}`

const citedKey = ({ type, fields }: RichTextNode): string => {
  const isCitation = type === 'inlineBlock' && typeof fields === 'object' && fields !== null
  return isCitation && Reflect.get(fields, 'blockType') === 'citation' ? sourceKey(Reflect.get(fields, 'source')) : ''
}

/** The keys of the sources that a text cites. */
export const citedSources = (body: RichText): Set<string> => new Set(nodesOf(body).map(citedKey).filter((key) => key !== ''))

export const doiAddress = (doi: string): string => `https://doi.org/${encodeURI(doi)}`

export const pubmedAddress = (pmid: string): string => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`

const sentence = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`)

function Source({ source }: { source: SourceView }) {
  const { authors, title, url, publisher, year, doi, pmid, checkedOn } = source
  const place = [publisher, year].filter(Boolean).join(', ')
  return (
    <>
      {authors && `${sentence(authors)} `}
      <cite>{url ? <TextLink href={url}>{title}</TextLink> : title}</cite>.
      {place && ` ${sentence(place)}`}
      {doi && <> DOI <a href={doiAddress(doi)} rel="noopener">{doi}</a>.</>}
      {pmid && <> PMID <a href={pubmedAddress(pmid)} rel="noopener">{pmid}</a>.</>}
      {checkedOn && <span className="soft"> Checked <Month day={checkedOn} />.</span>}
    </>
  )
}

const WayBack = ({ to, number }: { to: string; number: number }) => (
  <> <a href={`#${citedFragment(to)}`} aria-label={`Back to where the text cites source ${number}`}>↩</a></>
)

/** The place of the first source with a key, or -1: nobody jumps to one without a key, or with one that is taken. */
export const placeOfKey = (sources: readonly SourceView[], key: string): number =>
  key === '' ? -1 : sources.findIndex((source) => sourceKey(source.key) === key)

/** What an article rests on, numbered; nothing where it names no source. `cited` holds the keys that the text cites. */
export function SourceList({ sources, cited }: { sources: readonly SourceView[]; cited: ReadonlySet<string> }) {
  if (sources.length === 0) return null
  return (
    <section aria-labelledby={SOURCES_ID}>
      <h2 id={SOURCES_ID}>Sources</h2>
      <ol className="sources">
        {sources.map((source, index) => {
          const key = sourceKey(source.key)
          const isPlace = placeOfKey(sources, key) === index
          return (
            <li key={index} id={isPlace ? sourceFragment(key) : undefined}>
              <Source source={source} />
              {isPlace && cited.has(key) && <WayBack to={key} number={index + 1} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
