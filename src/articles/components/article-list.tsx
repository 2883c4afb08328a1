import type { PlainDate } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import type { ArticleLink } from '../queries'

type Props = {
  articles: readonly ArticleLink[]
  /** When each was last reviewed, by id; an article that is not in it has no review that covers its text. */
  reviewedOn: ReadonlyMap<string, PlainDate>
  headingLevel: 2 | 3
  /** Titles and dates alone. */
  isShort?: boolean
}

/** Articles to choose from, each with the day of its last review. */
export function ArticleList({ articles, reviewedOn, headingLevel, isShort = false }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className={isShort ? 'articles articles-short' : 'articles'}>
      {articles.map(({ id, title, standfirst, path }) => {
        const day = reviewedOn.get(id)
        return (
          <li key={id}>
            <Heading><a href={path}>{title}</a></Heading>
            {!isShort && standfirst && <p>{standfirst}</p>}
            <p className="soft">{day ? <>Last reviewed on <Day day={day} /></> : 'Not medically reviewed'}</p>
          </li>
        )
      })}
    </ul>
  )
}
