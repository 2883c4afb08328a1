import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordRestore } from '@/audit/commands'
import { findNewestHash, findProof } from '@/audit/queries'
import { newKey, pemOfPair, readKeyFile } from '@/platform/signing-key-file.mjs'
import { rotateKey } from '../../../scripts/ledger/rotate-key'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anEmptyPlace, countTables, rowsOf, runScript, type Place } from '../../support/backup-desk'
import { aPublishedArticle, closeDesk, liveText, openDesk, requestAs, type Desk } from '../../support/desk'
import { openOn } from '../../support/killed-acts/open-on'
import { checkFile } from '../../support/ledger'
import { tamperWithBackup, type Change } from '../../support/tampered-backup'
import { testEnvironment } from '../../support/template-database'

let desk: Desk
let folder: string
let keyFile: string
let privateKeys: string[]
let file: string
/** What the operator of the site keeps elsewhere: its keys and its heads, as they were at the backup. */
let kept: string[]
let restored: Place
/** Where nothing is restored. */
let empty: Place

/** Two articles are out; the key was rotated between them. */
beforeAll(async () => {
  desk = await openDesk()
  folder = desk.database.folder
  keyFile = path.join(folder, 'ledger-key.pem')
  mkdirSync(path.join(folder, 'uploads'))
  await aPublishedArticle(desk)
  privateKeys = [privateKeyIn(keyFile)]
  await withConnection(desk.database.appUrl, (client) => rotateKey(client, keyFile))
  privateKeys.push(privateKeyIn(keyFile))
  await aPublishedArticle(desk)
  file = path.join(folder, 'kept.tar.gz')
  const site = testEnvironment(desk.database.superuserUrl, new URL(desk.database.appUrl).pathname.slice(1), folder)
  expect(await runScript(site, 'backup.ts', file)).toMatchObject({ code: 0 })
  kept = ['--keys', await keepKeys(), '--heads', path.join(folder, 'kept-heads.jsonl')]
  copyFileSync(path.join(folder, 'ledger-heads.jsonl'), path.join(folder, 'kept-heads.jsonl'))
  restored = await anEmptyPlace(desk.database.superuserUrl, folder)
  empty = await anEmptyPlace(desk.database.superuserUrl, folder)
})
afterAll(() => closeDesk(desk))

/** The secret part of a key as its file has it. */
const privateKeyIn = (pem: string): string => readFileSync(pem, 'utf8').split('\n')[1] ?? ''

async function keepKeys(): Promise<string> {
  const { answerSiteKeys } = await import('@/audit/handlers')
  writeFileSync(path.join(folder, 'kept-keys.json'), await (await answerSiteKeys()).text())
  return path.join(folder, 'kept-keys.json')
}

const request = () => requestAs(desk, null)

const COUNT = 'select count(*)::int as count from audit.entries'
const LEDGER = 'select * from audit.entries left join audit.signatures using (number) order by number'

it('a backup holds every entry with its signature and the keys that tell whether they hold, and no private key', async () => {
  const { faults, findings } = await checkFile(file)
  const { count } = await findNewestHash(await request())
  expect(count).toBe(9)
  expect(faults).toEqual([])
  expect(findings).toEqual([
    `The ledger holds: ${count} entries.`, `Signed: ${count}, from entry 1 on, by 2 keys.`, 'Published articles: 2, 2 signed.',
  ])
  const content = gunzipSync(readFileSync(file)).toString('latin1')
  for (const secret of [...privateKeys, 'PRIVATE KEY']) expect(content).not.toContain(secret)
  expect(await runScript(restored.env, 'verify-ledger.ts', '--file', file, ...kept)).toMatchObject({ code: 0 })
})

it('restored on another database, the ledger is the same to the last sign and holds against what was kept elsewhere', async () => {
  expect(await runScript(restored.env, 'restore.ts', file)).toMatchObject({ code: 0 })
  expect(await rowsOf(restored, LEDGER)).toEqual(await rowsOf(desk.database, LEDGER))
  const { code, output } = await runScript(restored.env, 'verify-ledger.ts', ...kept)
  expect(output).toContain('Published articles: 2, 2 signed.')
  expect(output).toContain('the ledger has all of them.')
  expect(code).toBe(0)
})

/** Acts on the restored site as a server there does, with the key that is in `keyFile`. */
async function onRestored<T>(act: (there: Desk, req: PayloadRequest) => Promise<T>): Promise<T> {
  const payload = await openOn(restored.env.DATABASE_URL ?? '')
  try {
    return await act({ ...desk, payload }, await createLocalReq({}, payload))
  } finally {
    await payload.destroy()
  }
}

const publishOnRestored = () => onRestored(async (there, req) => {
  await recordRestore(req)
  const { id } = await aPublishedArticle(there)
  expect((await liveText(there, id))._status).toBe('published')
  return findProof(req, (await findNewestHash(req)).count)
})

it('what happens after a restore goes on with the chain, under the key that was carried over', async () => {
  const { count, hash } = await findNewestHash(await request())
  expect(await publishOnRestored()).toMatchObject({ act: 'article.published', keyId: readKeyFile(keyFile)?.id })
  const [next] = await rowsOf(restored, `select act, previous_hash as "previousHash" from audit.entries where number = ${count + 1}`)
  expect(next).toEqual({ act: 'site.restored', previousHash: hash })
  const { code, output } = await runScript(restored.env, 'verify-ledger.ts', ...kept)
  expect(output).toContain('Published articles: 3, 3 signed.')
  expect(output).not.toContain('Look at entry')
  expect(code).toBe(0)
})

it('without the key the site goes on by a new one, at which a check points, and which keys kept elsewhere do not cover', async () => {
  const pem = readFileSync(keyFile)
  const [{ count } = {}] = await rowsOf(restored, COUNT)
  const number = Number(count) + 1
  const pair = newKey()
  writeFileSync(keyFile, pemOfPair(pair))
  expect(await publishOnRestored()).toMatchObject({ keyId: pair.id })
  writeFileSync(keyFile, pem)
  const checked = await runScript(restored.env, 'verify-ledger.ts')
  expect(checked.output).toContain(`Look at entry ${number}: it adds the key ${pair.id}, for which no older key speaks.`)
  expect(checked.code).toBe(0)
  const against = await runScript(restored.env, 'verify-ledger.ts', ...kept)
  expect(against.output).toMatch(new RegExp(`^Entry ${number} .* signed by the key ${pair.id}, for which no key that you kept speaks\\.$`))
  expect(against.code).toBe(1)
})

/** Changes the line of one entry in one table. */
const inLine = (table: string, number: number, change: (line: string) => string): Change => (lines, name) =>
  lines.map((line) => (name === table && line.startsWith(`${number}\t`) ? change(line) : line))

const without = (tables: string[], number: number): Change => (lines, name) =>
  lines.filter((line) => !(tables.includes(name) && line.startsWith(`${number}\t`)))

const [ENTRIES, SIGNATURES] = ['audit.entries', 'audit.signatures']

type Tampering = { what: string; number: number; found: number; why: string; change: (number: number) => Change }

/** The backup has nine entries. */
const tamperings: Tampering[] = [
  {
    what: 'what an entry says', number: 3, found: 3, why: 'its hash is not that of what it says',
    change: (number) => inLine(ENTRIES, number, (line) => line.replace('article.', 'topic.')),
  },
  {
    what: 'a signature', number: 3, found: 3, why: 'its signature is not one of its hash by the key that it names',
    change: (number) => inLine(SIGNATURES, number, (line) => line.replace(/.{88}$/, `${'A'.repeat(86)}==`)),
  },
  {
    what: 'the newest entry, which was cut off,', number: 9, found: 9, why: 'there is a signature of it, and no such entry',
    change: (number) => without([ENTRIES], number),
  },
  {
    what: 'an entry that was taken out', number: 3, found: 4, why: 'an entry before it is missing, or it was put in between',
    change: (number) => without([ENTRIES, SIGNATURES], number),
  },
  {
    what: 'a signature that was taken out', number: 3, found: 3, why: 'it is not signed, and entries before it are',
    change: (number) => without([SIGNATURES], number),
  },
]

const tampered = ({ change, number }: Tampering): Promise<string> =>
  tamperWithBackup(file, path.join(folder, `${randomUUID()}.tar.gz`), change(number))

/** How the check names an entry; one that is not there has no id. */
const named = ({ found, why }: Tampering): RegExp => new RegExp(`^Entry ${found}( \\(.*\\))? of the ledger does not hold: ${why}\\.`)

it.each(tamperings)('a backup in which somebody changed $what does not hold', async (tampering) => {
  const [fault] = (await checkFile(await tampered(tampering))).faults
  expect(fault).toMatch(named(tampering))
})

it.each(tamperings.slice(0, 3))('a backup in which somebody changed $what is not restored', async (tampering) => {
  const { code, output } = await runScript(empty.env, 'restore.ts', await tampered(tampering))
  expect(output).toMatch(named(tampering))
  expect(output).toMatch(/Nothing was restored\.$/)
  expect(code).toBe(1)
  expect(await countTables(empty)).toBe(0)
})

it('a backup from which the newest entry and its signature were cut off shows by a head, once it is restored and before', async () => {
  const { count } = await findNewestHash(await request())
  const place = await anEmptyPlace(desk.database.superuserUrl, folder)
  const target = await tamperWithBackup(file, path.join(folder, 'cut.tar.gz'), without([ENTRIES, SIGNATURES], count))
  const before = await runScript(place.env, 'verify-ledger.ts', '--file', target, ...kept)
  expect(await runScript(place.env, 'restore.ts', target)).toMatchObject({ code: 0 })
  const after = await runScript(place.env, 'verify-ledger.ts', ...kept)
  for (const { code, output } of [before, after]) {
    expect(output).toContain(`tells of ${count} entries, and there are ${count - 1}: it and those after it were cut off.`)
    expect(code).toBe(1)
  }
})

it('a backup in which a published text was changed is found out by the signature that does not cover it', async () => {
  const place = await anEmptyPlace(desk.database.superuserUrl, folder)
  const target = await tamperWithBackup(file, path.join(folder, 'text.tar.gz'), (lines, table) =>
    lines.map((line) => (table === 'public.articles' ? line.replace('The first paragraph.', 'Take twice as much.') : line)))
  expect(await runScript(place.env, 'restore.ts', target)).toMatchObject({ code: 0 })
  const { code, output } = await runScript(place.env, 'verify-ledger.ts')
  expect(output).toMatch(/^The stored text of the published article .* is not the one that the site judged/)
  expect(code).toBe(1)
})
