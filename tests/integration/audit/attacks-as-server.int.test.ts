import { beforeAll, beforeEach, expect, it } from 'vitest'
import type pg from 'pg'
import { entryMessage } from '@/audit/rules/entry-message'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { appendSigned, aSigner, checkDatabase, introduce, type Appended, type Signer } from '../../support/ledger'
import { withDatabase, type TestDatabase } from '../../support/postgres'

let database: TestDatabase
let site: Signer
let old: Signer
let last: Appended

const SIGN = 'select audit.sign($1, $2, $3)'
const APPEND = 'select number, hash from audit.append_for($1, $2, $3, $4, $5, $6, $7)'

const asServer = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => withConnection(database.appUrl, work)

/** Entry 1 is from before there were keys, entry 2 adds one, 4 the next, 5 retires the first. */
beforeAll(async () => {
  database = await withDatabase()
  old = aSigner()
  site = aSigner()
  await asServer(async (client) => {
    await client.query("select audit.append('article.submitted', 'a', 'b', 'c', '{}', null)")
    await introduce(client, old)
    await appendSigned(client, old)
    await introduce(client, site, old)
    await appendSigned(client, site, { act: 'ledger.key-retired', subject: old.id, facts: '{}' })
  })
})

beforeEach(async () => {
  last = await asServer((client) => appendSigned(client, site))
})

const everything = () => withConnection(database.superuserUrl, async (client) => [
  (await client.query('select * from audit.entries order by number')).rows,
  (await client.query('select * from audit.signatures order by number')).rows,
  (await client.query('select * from audit.clock')).rows,
])

const refusedStatements = [
  "insert into audit.signatures values (1, repeat('0', 64), repeat('A', 86) || '==')",
  "update audit.signatures set signature = repeat('A', 86) || '=='",
  'delete from audit.signatures where false',
  'truncate audit.signatures',
  'alter table audit.signatures disable trigger all',
  'alter table audit.entries disable trigger entries_are_signed',
  'drop trigger entries_are_signed on audit.entries',
  "create or replace function audit.require_signature() returns trigger language plpgsql as 'begin return null; end'",
  "create or replace function audit.is_key_current(text) returns boolean language sql as 'select true'",
  'select audit.is_key_current(repeat(\'0\', 64))',
  'alter index audit.entries_key_once rename to other',
  'alter table audit.entries drop constraint entries_name_keys_rightly',
  "insert into audit.clock (ahead) values ('1 day')",
  "update audit.clock set ahead = '1 day'",
  'select * from audit.clock',
  'drop table audit.signatures',
  'set session_replication_role = replica',
  'set role healthool_owner',
]

it.each(refusedStatements)('the server cannot: %s', async (statement) => {
  const before = await everything()
  await expect(asServer((client) => client.query(statement))).rejects.toMatchObject({ code: '42501' })
  expect(await everything()).toEqual(before)
})

it.each(['update audit.signatures set number = number where false', 'delete from audit.signatures', 'truncate audit.signatures'])(
  'neither the owner nor a superuser who calls himself a replica can: %s',
  async (statement) => {
    const before = await everything()
    const asOwner = withConnection(database.ownerUrl, (client) => client.query(statement))
    await expect(asOwner).rejects.toMatchObject({ code: '42501' })
    const asReplica = withConnection(database.superuserUrl, async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query(statement)
    })
    await expect(asReplica).rejects.toMatchObject({ code: '42501' })
    expect(await everything()).toEqual(before)
  },
)

const garbage = `${'A'.repeat(86)}==`

type Call = (client: pg.Client) => Promise<unknown>

const calls: [string, Call, string][] = [
  ['a signature of an older entry', (client) => client.query(SIGN, [3, site.id, garbage]), '42501'],
  ['a signature of an entry from before there were keys', (client) => client.query(SIGN, [1, site.id, garbage]), '42501'],
  ['a signature of an entry that does not exist', (client) => client.query(SIGN, [Number(last.number) + 1, site.id, garbage]), '42501'],
  ['a signature of nothing', (client) => client.query(SIGN, [null, site.id, garbage]), '42501'],
  ['another signature of the newest entry', (client) => client.query(SIGN, [last.number, site.id, garbage]), '23505'],
  ['the signature of the newest entry again', (client) => client.query(SIGN, [last.number, site.id, site.sign(entryMessage(last.hash))]), '23505'],
  ['a signature by a key that nobody knows', (client) => client.query(SIGN, [last.number, aSigner().id, garbage]), '42501'],
  ['a signature by a retired key', (client) => client.query(SIGN, [last.number, old.id, garbage]), '42501'],
  ['a key under the fingerprint of another', (client) => introduce(client, { ...aSigner(), id: 'f'.repeat(64) }, site), '23514'],
  ['the end of a key that it does not know', (client) => appendSigned(client, site, { act: 'ledger.key-retired', subject: 'f'.repeat(64), facts: '{}' }), '23514'],
  ['a key that is none', (client) => introduce(client, { ...aSigner(), publicKey: 'AAAA' }, site), '23514'],
  ['a key that is there already', (client) => introduce(client, site), '23505'],
  ['a key that was retired', (client) => introduce(client, old, site), '23505'],
]

it.each(calls)('the server cannot bring in %s', async (_, call, code) => {
  const before = await everything()
  await expect(asServer(call)).rejects.toMatchObject({ code })
  expect(await everything()).toEqual(before)
})

it.each([
  ['a key that nobody knows', () => aSigner()],
  ['a retired key', () => old],
])('the ledger takes no entry for %s', async (_, signer) => {
  const before = await everything()
  const { rowCount } = await asServer((client) =>
    client.query(APPEND, [signer().id, 'article.published', 'a', 'b', 'c', '{}', null]))
  expect(rowCount).toBe(0)
  expect(await everything()).toEqual(before)
})

it('the only key in use cannot be retired, for nobody could sign that', async () => {
  const before = await everything()
  const retiring = asServer((client) => appendSigned(client, site, { act: 'ledger.key-retired', subject: site.id, facts: '{}' }))
  await expect(retiring).rejects.toMatchObject({ code: '42501' })
  expect(await everything()).toEqual(before)
})

it('a signature that the server makes up stays, and the check names its entry', async () => {
  const fake: Signer = { ...site, sign: () => garbage }
  const { number, id } = await asServer((client) => appendSigned(client, fake))
  expect((await checkDatabase(database.ownerUrl)).faults).toEqual([
    `Entry ${number} (${id}) of the ledger does not hold: its signature is not one of its hash by the key that it names.`,
  ])
})

it('a key that the server brings in by itself is told of, and does not pass for one that was kept outside', async () => {
  const own = await withDatabase()
  const intruder = aSigner()
  const { number, id } = await withConnection(own.appUrl, async (client) => {
    await introduce(client, site)
    await appendSigned(client, site)
    const added = await introduce(client, intruder)
    await appendSigned(client, intruder)
    return added
  })
  const { faults, findings } = await checkDatabase(own.ownerUrl)
  expect(faults).toEqual([])
  expect(findings).toContain(`Look at entry ${number}: it adds the key ${intruder.id}, for which no older key speaks.`)
  const trusted = new Map([[site.id, site.publicKey]])
  expect((await checkDatabase(own.ownerUrl, { trusted })).faults).toEqual([
    `Entry ${number} (${id}) of the ledger does not hold: it is signed by the key ${intruder.id}, for which no key that you kept speaks.`,
  ])
})

