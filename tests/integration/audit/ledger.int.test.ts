import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { withDatabase, type TestDatabase } from '../../support/postgres'

let database: TestDatabase

const root = path.resolve(import.meta.dirname, '../../..')
const append = 'select * from audit.append($1, $2, $3, $4, $5, $6)'
const entry = ['article.submitted', 'some-article', 'some-actor', 'Somebody', '{"digest":""}', null]

beforeAll(async () => {
  database = await withDatabase()
  await withConnection(database.appUrl, async (client) => {
    for (let count = 0; count < 3; count += 1) await client.query(append, entry)
  })
})

const rows = (url: string, query: string): Promise<Record<string, unknown>[]> =>
  withConnection(url, async (client) => (await client.query<Record<string, unknown>>(query)).rows)

const everything = () => rows(database.superuserUrl, 'select * from audit.entries order by number')

const changes = [
  "update audit.entries set actor_name = 'Somebody else'",
  'update audit.entries set number = number where false',
  'delete from audit.entries',
  'delete from audit.entries where false',
  'truncate audit.entries',
  'truncate audit.entries cascade',
]

const insert = `insert into audit.entries (number, id, at, act, subject, actor_id, actor_name, facts, previous_hash, hash)
  values (99, gen_random_uuid(), '2001-01-01', 'article.signed-off', 'a', 'b', 'c', '{}', '', 'forged')`

const forbiddenToServer = [
  insert,
  'alter table audit.entries disable trigger entries_never_change',
  'alter table audit.entries disable trigger all',
  'drop trigger entries_never_change on audit.entries',
  'drop table audit.entries',
  'drop schema audit cascade',
  "create or replace function audit.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
  'alter table audit.entries owner to healthool_app',
  'create table audit.mine (a int)',
  'set session_replication_role = replica',
  'set role healthool_owner',
  'select audit.text_hash(\'a\')',
]

it.each([...changes, ...forbiddenToServer])('the server cannot: %s', async (query) => {
  const before = await everything()
  await expect(rows(database.appUrl, query)).rejects.toMatchObject({ code: '42501' })
  expect(await everything()).toEqual(before)
})

it.each(changes)('the owner of the table cannot: %s', async (query) => {
  const before = await everything()
  await expect(rows(database.ownerUrl, query)).rejects.toMatchObject({ code: '42501' })
  expect(await everything()).toEqual(before)
})

it.each(changes)('a superuser cannot, and neither by calling himself a replica: %s', async (query) => {
  const before = await everything()
  await expect(rows(database.superuserUrl, query)).rejects.toMatchObject({ code: '42501' })
  const asReplica = withConnection(database.superuserUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(query)
  })
  await expect(asReplica).rejects.toMatchObject({ code: '42501' })
  expect(await everything()).toEqual(before)
})

it('number, instant, id and hashes are set by the database, whoever appends', async () => {
  const before = await everything()
  const [added] = await withConnection(database.appUrl, async (client) =>
    (await client.query<Record<string, unknown>>(append, entry)).rows)
  expect(added).toMatchObject({ number: String(before.length + 1), previous_hash: before.at(-1)?.hash })
  expect(Math.abs(Number(added?.at) - Date.now())).toBeLessThan(60_000)
})

it.each([
  ['an act of another form', ['Signed!', 'a', 'b', 'c', '{}', null]],
  ['no subject', ['article.submitted', '', 'b', 'c', '{}', null]],
  ['no actor', ['article.submitted', 'a', '', '', '{}', null]],
  ['facts that are no JSON', ['article.submitted', 'a', 'b', 'c', 'nope', null]],
  ['facts that are no object', ['article.submitted', 'a', 'b', 'c', '[]', null]],
  ['a text that is no object', ['article.submitted', 'a', 'b', 'c', '{}', '"words"']],
])('an entry with %s is refused, and leaves no gap', async (_, values) => {
  const before = await everything()
  const appended = withConnection(database.appUrl, (client) => client.query(append, values))
  await expect(appended).rejects.toMatchObject({ code: expect.stringMatching(/^2/) })
  await withConnection(database.appUrl, (client) => client.query(append, entry))
  expect((await everything()).map(({ number }) => Number(number))).toEqual(
    Array.from({ length: before.length + 1 }, (__, index) => index + 1),
  )
})

it('twenty connections that append at once make one chain without a gap', async () => {
  const before = (await everything()).length
  await Promise.all(Array.from({ length: 20 }, () =>
    withConnection(database.appUrl, async (client) => {
      for (let count = 0; count < 5; count += 1) await client.query(append, entry)
    })))
  const after = await everything()
  expect(after).toHaveLength(before + 100)
  after.forEach(({ number, previous_hash: previous }, index) => {
    expect(Number(number)).toBe(index + 1)
    expect(previous).toBe(index === 0 ? '0'.repeat(64) : after[index - 1]?.hash)
  })
})

it('an append that is rolled back leaves nothing, and the next takes its number', async () => {
  const before = (await everything()).length
  await withConnection(database.appUrl, async (client) => {
    await client.query('begin')
    await client.query(append, entry)
    await client.query('rollback')
    await client.query(append, entry)
  })
  expect((await everything()).map(({ number }) => Number(number)).at(-1)).toBe(before + 1)
})

const verify = () =>
  spawnSync(process.execPath, ['--conditions=production', '--import', 'tsx', 'scripts/verify-ledger.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database.appUrl, DATABASE_MIGRATION_URL: database.ownerUrl },
    encoding: 'utf8',
    timeout: 30_000,
  })

const withoutGuard = (query: string) =>
  withConnection(database.superuserUrl, async (client) => {
    await client.query('alter table audit.entries disable trigger entries_never_change')
    await client.query(query)
    await client.query('alter table audit.entries enable always trigger entries_never_change')
  })

it('the check of the ledger passes what is whole, and names what a superuser changed behind its guard', async () => {
  expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('The ledger holds') })
  const [victim] = await rows(database.superuserUrl, 'select id, actor_name from audit.entries where number = 2')
  await withoutGuard("update audit.entries set actor_name = 'Somebody else' where number = 2")
  const found = verify()
  expect(found.status).not.toBe(0)
  expect(found.stderr).toContain('2')
  expect(found.stderr).toContain(String(victim?.id))
  await withoutGuard(`update audit.entries set actor_name = '${String(victim?.actor_name)}' where number = 2`)
  expect(verify().status).toBe(0)
})

it('the check of the ledger names a gap, and an entry that was put in between', async () => {
  await withoutGuard('create table public.kept as select * from audit.entries where number = 3; delete from audit.entries where number = 3')
  const gap = verify()
  expect(gap.status).not.toBe(0)
  expect(gap.stderr).toContain('4')
  await withoutGuard('insert into audit.entries select * from public.kept')
  expect(verify().status).toBe(0)
})

afterAll(async () => {
  await withConnection(database.superuserUrl, (client) => client.query('drop table if exists public.kept'))
})
