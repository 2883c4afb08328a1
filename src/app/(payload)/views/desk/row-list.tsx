import { Link } from '@payloadcms/ui'
import type { SectionRow } from './section'

/** The rows of a section, each leading to what it tells of. */
export const RowList = ({ rows }: { rows: readonly SectionRow[] }) => (
  <ul className="desk-rows">
    {rows.map(({ key, title, href, notes }) => (
      <li key={key}>
        {href === null ? <span className="desk-row-title">{title}</span> : <Link className="desk-row-title" href={href} prefetch={false}>{title}</Link>}
        <span className="desk-row-notes">{notes}</span>
      </li>
    ))}
  </ul>
)
