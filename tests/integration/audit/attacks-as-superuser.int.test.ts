import { beforeEach, expect, it } from 'vitest'
import type pg from 'pg'
import { entryMessage } from '@/audit/rules/entry-message'
import { signHead } from '@/audit/rules/ledger-head'
import { withConnection } from '../../../scripts/setup/database.mjs'
import type { Heads } from '../../../scripts/ledger/check-heads'
import { appendSigned, aSigner, behindTheGuards, checkDatabase, introduce, rehash, type Appended, type Signer } from '../../support/ledger'
import { withDatabase, type TestDatabase } from '../../support/postgres'

let database: TestDatabase
let site: Signer
let entries: Appended[]
let heads: Heads

const FILE = 'heads.jsonl'

/** Entry 1 adds the key; seven others follow. Heads were kept of entries 3, 6 and 8. */
beforeEach(async () => {
  database = await withDatabase()
  site = aSigner()
  entries = await withConnection(database.appUrl, async (client) => {
    const appended = [await introduce(client, site)]
    for (let count = 0; count < 7; count += 1) appended.push(await appendSigned(client, site))
    return appended
  })
  const kept = [3, 6, 8].map((count, place) => ({
    ...signHead({ count, hash: entries[count - 1]?.hash ?? '', at: `2026-11-25T12:0${place}:00.000Z` }, site), line: place + 1,
  }))
  heads = { file: FILE, kept, unreadable: [] }
  expect((await checkDatabase(database.ownerUrl, { heads, trusted: trusted() })).faults).toEqual([])
})

const trusted = () => new Map([[site.id, site.publicKey]])

const attack = (work: (client: pg.Client) => Promise<unknown>) => behindTheGuards(database.superuserUrl, work)

const does = (...statements: string[]) => async (client: pg.Client): Promise<void> => {
  for (const statement of statements) await client.query(statement)
}

const faultsOf = async (outside = {}) => (await checkDatabase(database.ownerUrl, outside)).faults

const named = (number: number, why: string): string =>
  `Entry ${number} (${entries[number - 1]?.id}) of the ledger does not hold: ${why}.`

const HASH = 'its hash is not that of what it says'
const LINK = 'it does not name the hash of the entry before it'
const GAP = 'an entry before it is missing, or it was put in between'
const SIGNATURE = 'its signature is not one of its hash by the key that it names'

const changed: { what: string; statement: string; number: number; why: string }[] = [
  { what: 'the name of who did it', statement: "update audit.entries set actor_name = 'Another' where number = 4", number: 4, why: HASH },
  { what: 'the instant', statement: "update audit.entries set at = at - interval '1 microsecond' where number = 4", number: 4, why: HASH },
  { what: 'the facts', statement: 'update audit.entries set facts = facts || chr(32) where number = 4', number: 4, why: HASH },
  { what: 'a hash', statement: "update audit.entries set hash = repeat('0', 64) where number = 4", number: 4, why: HASH },
  { what: 'an entry that is gone', statement: 'delete from audit.entries where number = 4', number: 5, why: GAP },
  { what: 'the first entry', statement: "update audit.entries set actor_id = 'x' where number = 1", number: 1, why: HASH },
  {
    what: 'a signature', number: 4, why: SIGNATURE,
    statement: "update audit.signatures set signature = translate(signature, 'ABCDEFGHIJKLM', 'NOPQRSTUVWXYZ') where number = 4",
  },
  {
    what: 'a signature that is gone', number: 4, why: 'it is not signed, and entries before it are',
    statement: 'delete from audit.signatures where number = 4',
  },
  {
    what: 'the key that a signature names', number: 4, why: `it is signed by a key that no entry before it adds (${'0'.repeat(64)})`,
    statement: "update audit.signatures set key_id = repeat('0', 64) where number = 4",
  },
  {
    what: 'two signatures that changed places', number: 4, why: SIGNATURE,
    statement: `update audit.signatures set signature =
      (select signature from audit.signatures as other where other.number = 9 - signatures.number) where number in (4, 5)`,
  },
]

it.each(changed)('the check names the entry where a superuser changed $what', async ({ statement, number, why }) => {
  await attack(does(statement))
  expect((await faultsOf())[0]).toBe(named(number, why))
})

it('a change that is covered by a new hash and a new signature of the attacker’s shows at that signature', async () => {
  await attack(async (client) => {
    await client.query("update audit.entries set actor_name = 'Another' where number = 8")
    await rehash(client, 8)
    const { rows: [entry] } = await client.query<{ hash: string }>('select hash from audit.entries where number = 8')
    await client.query('update audit.signatures set signature = $1 where number = 8', [aSigner().sign(entryMessage(entry?.hash ?? ''))])
  })
  expect(await faultsOf()).toEqual([named(8, SIGNATURE)])
})

it('a change that is covered by a new hash alone breaks the link of the next entry', async () => {
  await attack(does(
    "update audit.entries set previous_hash = repeat('0', 64) where number = 4",
    'update audit.entries set hash = audit.entry_hash(entries) where number = 4',
  ))
  expect(await faultsOf()).toEqual([named(4, LINK)])
})

it('a chain that is made anew from an entry on shows at its first signature', async () => {
  await attack(async (client) => {
    await client.query("update audit.entries set actor_name = 'Another' where number = 4")
    await rehash(client, 4)
  })
  expect(await faultsOf({ heads })).toEqual([
    named(4, SIGNATURE),
    `Entry 6 of the ledger does not hold: the head of 2026-11-25T12:01:00.000Z (line 2 of ${FILE}) names another hash for it.`,
  ])
})

it('the newest entries that were cut off show by a head, and by nothing else', async () => {
  await attack(does('delete from audit.entries where number > 6', 'delete from audit.signatures where number > 6'))
  expect(await faultsOf()).toEqual([])
  expect(await faultsOf({ heads })).toEqual([
    `Entry 7 of the ledger does not hold: the head of 2026-11-25T12:02:00.000Z (line 3 of ${FILE}) tells of 8 entries, `
    + 'and there are 6: it and those after it were cut off.',
  ])
})

it('entries alone that were cut off leave their signatures behind, which show', async () => {
  await attack(does('delete from audit.entries where number > 6'))
  expect(await faultsOf()).toEqual(['Entry 7 of the ledger does not hold: there is a signature of it, and no such entry.'])
})

/** Makes the whole chain anew under a key of the attacker's own, with every hash and every signature as it must be. */
async function forgeEverything(client: pg.Client): Promise<Signer> {
  const own = aSigner()
  await client.query("update audit.entries set actor_name = 'Another' where number = 4")
  await client.query('update audit.entries set subject = $1, facts = $2 where number = 1', [
    own.id, `{"algorithm":"Ed25519","publicKey":"${own.publicKey}"}`,
  ])
  await rehash(client, 1)
  const { rows } = await client.query<{ number: string; hash: string }>('select number, hash from audit.entries')
  for (const { number, hash } of rows) {
    await client.query('update audit.signatures set key_id = $2, signature = $3 where number = $1', [
      number, own.id, own.sign(entryMessage(hash)),
    ])
  }
  return own
}

it('a whole chain that is made anew under another key shows by a head and by the keys that were kept, and by nothing else', async () => {
  await attack(forgeEverything)
  expect(await faultsOf()).toEqual([])
  expect(await faultsOf({ heads })).toEqual([
    `Entry 3 of the ledger does not hold: the head of 2026-11-25T12:00:00.000Z (line 1 of ${FILE}) names another hash for it.`,
  ])
  const [first, stranger] = await faultsOf({ trusted: trusted() })
  expect(first).toMatch(/^Entry 1 \(.*: it is signed by the key \w+, for which no key that you kept speaks\.$/)
  expect(stranger).toBe(`The ledger does not know the key ${site.id}, which you kept.`)
})

it('a ledger whose signatures and keys were all taken out shows by a head, and says that nothing is signed', async () => {
  await attack(async (client) => {
    await client.query("update audit.entries set act = 'article.submitted' where number = 1")
    await client.query('delete from audit.signatures')
    await rehash(client, 1)
  })
  const { faults, findings } = await checkDatabase(database.ownerUrl)
  expect(faults).toEqual([])
  expect(findings[1]).toBe('None of them is signed: they are from before the ledger had a key.')
  expect((await faultsOf({ heads }))[0]).toContain('Entry 3 of the ledger does not hold: the head of')
})

it('heads that somebody made up show: the key is not one of the ledger, or the signature is not the site’s', async () => {
  const [head] = heads.kept
  if (!head) throw new Error('A head was kept.')
  const other = aSigner()
  const foreign = { ...signHead(head, other), line: 1 }
  expect(await faultsOf({ heads: { ...heads, kept: [foreign] } })).toEqual([
    `A key signed the head of ${head.at} (line 1 of ${FILE}) that the ledger does not know: ${other.id}.`,
  ])
  const moved = { ...head, at: '2020-01-01T00:00:00.000Z' }
  expect(await faultsOf({ heads: { ...heads, kept: [moved] } })).toEqual([
    `The signature of the head of ${moved.at} (line 1 of ${FILE}) is not the site’s.`,
  ])
})
