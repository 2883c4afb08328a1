import pg from 'pg'

/**
 * Checks the ledger's chain: numbers without a gap, each hash made from the entry and from the hash before it.
 *
 * Exits with 0 when all holds; otherwise names the first entry that does not, and exits with 1.
 */
async function main(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_MIGRATION_URL ?? process.env.DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ number: string; id: string }>(FIRST_BAD_ENTRY)
    const [count] = (await client.query<{ total: number }>('select count(*)::int as total from audit.entries')).rows
    report(rows[0], count?.total ?? 0)
  } finally {
    await client.end()
  }
}

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

function report(bad: { number: string; id: string } | undefined, total: number): void {
  if (!bad) return console.log(`The ledger holds: ${total} entries.`)
  console.error(`Entry ${bad.number} (${bad.id}) of the ledger does not hold: it, or what stood before it, was changed.`)
  process.exitCode = 1
}

await main()
