import { Link } from '@payloadcms/ui'
import type { Listed } from '@/platform/listed'
import { RowList } from './row-list'
import type { Section, SectionRow } from './section'

const number = new Intl.NumberFormat('en')

type Shown = { section: Section; listed: Listed<SectionRow> }

/** One section of the dashboard: how many there are, the first of them, and the way to all of them. */
export const SectionBox = ({ section, listed }: Shown) => {
  const { key, heading, empty, isPressing } = section
  const tone = listed.total === 0 ? ' is-zero' : isPressing ? ' is-pressing' : ''
  return (
    <section className="desk-section" aria-labelledby={`desk-${key}`}>
      <h2 id={`desk-${key}`}>
        {heading} <span className={`desk-count${tone}`}>{number.format(listed.total)}</span>
      </h2>
      {listed.total === 0 ? <p className="desk-empty">{empty}</p> : <RowList rows={listed.rows} />}
      <WholeList section={section} listed={listed} />
    </section>
  )
}

/** Payload's own list where it has one, filtered; the desk's where the list is cut off. */
const WholeList = ({ section: { key, heading, list }, listed: { rows, total } }: Shown) =>
  (list !== undefined && total > 0) || total > rows.length ? (
    <p className="desk-all">
      <Link href={list === undefined ? `/admin/desk/${key}` : `/admin${list}`} prefetch={false}>
        See all {number.format(total)}<span className="unseen"> under “{heading}”</span>
      </Link>
    </p>
  ) : null
