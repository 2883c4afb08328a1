import type pg from 'pg'

export type BadEntry = { number: string; id: string }

const FIRST_BAD_ENTRY = `
  select number, id from (
    select entry.number, entry.id, entry.hash, entry.previous_hash, entry.content, entry.facts,
      row_number() over chain as place,
      coalesce(lag(entry.hash) over chain, repeat('0', 64)) as hash_before,
      audit.entry_hash(entry) as true_hash
    from audit.entries as entry window chain as (order by entry.number)
  ) as checked
  where number <> place or hash <> true_hash or previous_hash <> hash_before
    or (content is not null and audit.text_hash(content) <> facts::jsonb ->> 'digest')
  order by number limit 1`

/** The first entry of the ledger that was changed, or that follows a change; by the database's own computation. */
export async function firstBadEntry(client: pg.Client): Promise<BadEntry | undefined> {
  const { rows } = await client.query<BadEntry>(FIRST_BAD_ENTRY)
  return rows[0]
}

/** How many entries the ledger has. */
export async function countEntries(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ total: number }>('select count(*)::int as total from audit.entries')
  return rows[0]?.total ?? 0
}

/** What is said of an entry that does not hold. */
export const badEntrySentence = ({ number, id }: BadEntry): string =>
  `Entry ${number} (${id}) of the ledger does not hold: it, or what stood before it, was changed.`
