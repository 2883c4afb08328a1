import type pg from 'pg'
import { entryHash } from '@/audit/rules/entry-hash'
import { entryMessage } from '@/audit/rules/entry-message'
import { newKey, signerOf } from '@/platform/signing-key-file.mjs'
import { checkDatabase as checkIn, checkFile as checkOf } from '../../scripts/ledger/check-anywhere'
import type { KeptOutside, Report } from '../../scripts/ledger/check-ledger'
import { entryOf } from '../../scripts/ledger/entry-of-line'
import { withConnection } from '../../scripts/setup/database.mjs'

export type Signer = ReturnType<typeof signerOf>

/** A key of its own, as a site has one. */
export const aSigner = (): Signer => signerOf(newKey())

type Entry = { act: string; subject: string; facts: string; content: string | null }

const anEntry: Entry = { act: 'article.submitted', subject: 'some-article', facts: '{"digest":""}', content: null }

export type Appended = { number: string; id: string; at: Date; hash: string }

/** Appends an entry and signs it, as the server does, in a transaction of its own. */
export async function appendSigned(client: pg.Client, signer: Signer, changes: Partial<Entry> = {}): Promise<Appended> {
  const { act, subject, facts, content } = { ...anEntry, ...changes }
  await client.query('begin')
  const { rows: [entry] } = await client.query<Appended>(
    'select number, id, at, hash from audit.append_for($1, $2, $3, $4, $5, $6, $7)',
    [signer.id, act, subject, 'some-actor', 'Somebody', facts, content],
  )
  if (!entry) throw new Error('The ledger does not take this key.')
  await client.query('select audit.sign($1, $2, $3)', [entry.number, signer.id, signer.sign(entryMessage(entry.hash))])
  await client.query('commit')
  return entry
}

/** Makes a key known; `by` signs that, or the key itself. */
export const introduce = (client: pg.Client, signer: Signer, by: Signer = signer): Promise<Appended> =>
  appendSigned(client, by, {
    act: 'ledger.key-added', subject: signer.id, facts: `{"algorithm":"Ed25519","publicKey":"${signer.publicKey}"}`,
  })

const nothing: KeptOutside = { heads: null, trusted: null }

/** What `npm run verify-ledger` finds in a database. */
export const checkDatabase = (url: string, outside: Partial<KeptOutside> = {}): Promise<Report> =>
  checkIn(url, { ...nothing, ...outside })

/** What `npm run verify-ledger -- --file` finds in a file. */
export const checkFile = (file: string, outside: Partial<KeptOutside> = {}): Promise<Report> =>
  checkOf(file, { ...nothing, ...outside })

/** Does what the guards of the ledger refuse, as a superuser who lifts them. */
export const behindTheGuards = (superuserUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> =>
  withConnection(superuserUrl, async (client) => {
    await client.query('alter table audit.entries disable trigger user; alter table audit.signatures disable trigger user')
    try {
      await work(client)
    } finally {
      await client.query(`
        alter table audit.entries enable always trigger entries_never_change;
        alter table audit.entries enable always trigger entries_are_signed;
        alter table audit.signatures enable always trigger signatures_never_change`)
    }
  })

/** Gives every entry from a number on the hash and the link that it must have, as somebody who covers a change. */
export async function rehash(client: pg.Client, from: number): Promise<void> {
  const { rows } = await client.query<Record<string, unknown>>(`
    select number, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, act, subject, actor_id,
      actor_name, facts, content, previous_hash, hash from audit.entries where number >= $1 order by number`, [from])
  let previousHash: string | null = null
  for (const row of rows) {
    const entry = entryOf(row)
    const linked = { ...entry, previousHash: previousHash ?? entry.previousHash }
    previousHash = entryHash(linked)
    await client.query('update audit.entries set previous_hash = $2, hash = $3 where number = $1', [
      entry.number, linked.previousHash, previousHash,
    ])
  }
}
