import { headingsOf, type RichText } from '@/platform/pure/rich-text'
import { SOURCES_ID } from './source-list'

/** The sections of an article, for jumping; nothing where there are too few to need it. */
export function ContentsList({ body, hasSources }: { body: RichText; hasSources: boolean }) {
  const sections = [...headingsOf(body).values()].filter(({ level }) => level === 2)
  if (sections.length < 2) return null
  const entries = [...sections, ...(hasSources ? [{ id: SOURCES_ID, text: 'Sources' }] : []), { id: 'replies', text: 'Replies' }]
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ol>
        {entries.map(({ id, text }) => <li key={id}><a href={`#${id}`}>{text}</a></li>)}
      </ol>
    </nav>
  )
}
