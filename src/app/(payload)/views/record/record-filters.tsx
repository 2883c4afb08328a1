import type { RecordFilter } from '@/audit/queries'
import { acts } from '@/audit/rules/acts'

/** The address of a page of the record: before an entry, or the newest. */
export function recordAddress({ act, subject }: RecordFilter, before: number | null): string {
  const parts = Object.entries({ act, subject, before })
    .flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  return `/admin/record?${new URLSearchParams(parts).toString()}`
}

/** Which entries are shown; a plain form. */
export const RecordFilters = ({ act, subject }: RecordFilter) => (
  <form className="record-filters" action="/admin/record" method="get">
    <label>
      What was done
      <select name="act" defaultValue={act ?? ''}>
        <option value="">Everything</option>
        {Object.entries(acts).map(([name, words]) => <option key={name} value={name}>{words}</option>)}
      </select>
    </label>
    <label>Id of what it is about<input name="subject" defaultValue={subject ?? ''} /></label>
    <button type="submit">Show</button>
    {(act ?? subject) !== null && <a href="/admin/record">Show everything</a>}
  </form>
)
