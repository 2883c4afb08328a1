import type { EntryView } from '@/audit/queries'
import { actWords } from '@/audit/rules/acts'
import { entryDetails } from '@/audit/rules/entry-details'
import { saySecond } from '@/platform/pure/say-instant'
import { nameIn, type Named } from './record-names'

type Props = { entries: readonly EntryView[]; names: ReadonlyMap<string, Named>; timeZone: string }

/** Entries of the ledger, one a row. */
export const RecordTable = ({ entries, names, timeZone }: Props) => (
  <table className="record-table">
    <thead>
      <tr><th scope="col">Entry</th><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">About</th></tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <tr key={entry.number}>
          <td><a href={`/admin/record/${entry.number}`}>{entry.number}</a></td>
          <td><time dateTime={entry.at.toISOString()}>{saySecond(entry.at, timeZone)}</time></td>
          <td>{entry.actorName}</td>
          <td>{actWords(entry.act)}</td>
          <td><Subject entry={entry} name={nameIn(names, entry)} /></td>
        </tr>
      ))}
    </tbody>
  </table>
)

function Subject({ entry, name }: { entry: EntryView; name: Named | null }) {
  const details = entryDetails(entry.facts)
  const others = `/admin/record?subject=${encodeURIComponent(entry.subject)}`
  return (
    <>
      {name ? <a href={name.href}>{name.name}</a> : <span className="record-id">{entry.subject}</span>}
      {details !== '' && details !== name?.name && <span className="record-details">{details}</span>}
      <a className="record-more" href={others}>All about this<span className="unseen">: {name?.name ?? entry.subject}</span></a>
    </>
  )
}
