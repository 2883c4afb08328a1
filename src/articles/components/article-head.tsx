import { Fragment, type ReactNode } from 'react'
import type { PersonLink } from '@/people/queries'
import type { PlainDate } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import type { ArticleView } from '../queries'

/** What an article tells of itself, as days of the site's time zone; `publishedOn` is `null` while it was never out. */
export type ArticleDays = { publishedOn: PlainDate | null; changedOn: PlainDate }

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
          {days.publishedOn === null ? 'Not published yet' : <>First published <Day day={days.publishedOn} /></>}
          {days.changedOn !== days.publishedOn && <> · Last changed <Day day={days.changedOn} /></>}
        </p>
      </div>
    </header>
  )
}
