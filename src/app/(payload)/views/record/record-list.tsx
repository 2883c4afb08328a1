import type { PayloadRequest } from 'payload'
import { pageOfRecord, type RecordFilter } from '@/audit/queries'
import { getSiteSettings } from '@/site/queries'
import { RecordFilters, recordAddress } from './record-filters'
import { findNames } from './record-names'
import { RecordTable } from './record-table'

const PAGE = 50

const tellTotal = (total: number): string => {
  if (total === 0) return 'There is no such entry.'
  return total === 1 ? '1 entry.' : `${total} entries.`
}

type Props = { req: PayloadRequest; filter: RecordFilter; before: number | null }

/** A page of the record, newest first. */
export async function RecordList({ req, filter, before }: Props) {
  const { entries, total, nextBefore } = await pageOfRecord(req, { ...filter, before, limit: PAGE })
  const { timeZone } = await getSiteSettings(req)
  const names = await findNames(req, entries)
  return (
    <>
      <h1>Record</h1>
      <p>
        What was submitted, signed, published, deleted or changed, by whom and when. Each entry is signed by the site
        and bound to the one before it; nobody can change or remove one, admins included.
      </p>
      <RecordFilters {...filter} />
      <p role="status">{tellTotal(total)}</p>
      {entries.length > 0 && <RecordTable entries={entries} names={names} timeZone={timeZone} />}
      <p className="record-pages">
        {before !== null && <a href={recordAddress(filter, null)}>Newest</a>}
        {nextBefore !== null && <a href={recordAddress(filter, nextBefore)}>Older</a>}
      </p>
    </>
  )
}
