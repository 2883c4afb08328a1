import { Fragment, type ReactNode } from 'react'
import type { PersonLink } from '@/people/queries'
import type { PlainDate } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import type { ArticleView } from '../queries'

/** The days that an article tells of itself, in the site's time zone. */
export type ArticleDays = { publishedOn: PlainDate; changedOn: PlainDate }

const separatorBefore = (index: number, count: number): string => {
  if (index === 0) return ''
  return index === count - 1 ? ' and ' : ', '
}

const Names = ({ people }: { people: readonly PersonLink[] }) =>
  people.map(({ id, path, printedName }, index) => (
    <Fragment key={id}>
      {separatorBefore(index, people.length)}
      <a href={path}>{printedName}</a>
    </Fragment>
  ))

/** The title, and everything that tells whether to trust what follows. */
export function ArticleHead({ article, days, review }: { article: ArticleView; days: ArticleDays; review: ReactNode }) {
  const { title, standfirst, authors, minutesToRead } = article
  const minutes = `${minutesToRead} ${minutesToRead === 1 ? 'minute' : 'minutes'} to read`
  return (
    <header className="article-head">
      <h1>{title}</h1>
      {standfirst && <p className="standfirst">{standfirst}</p>}
      <div className="trust">
        <p>
          {authors.length > 0 && <>By <Names people={authors} /> <span className="soft">·</span> </>}
          <span className="soft">{minutes}</span>
        </p>
        {review}
        <p className="soft">
          First published <Day day={days.publishedOn} />
          {days.changedOn !== days.publishedOn && <> · Last changed <Day day={days.changedOn} /></>}
        </p>
      </div>
    </header>
  )
}
