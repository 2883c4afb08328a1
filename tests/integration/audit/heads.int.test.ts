import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendEntry, introduceSigningKey } from '@/audit/commands'
import { keepHead } from '@/audit/head-file'
import { findNewestHash, listSiteKeys } from '@/audit/queries'
import { headInLine, headMessage } from '@/audit/rules/ledger-head'
import { signedHead } from '@/audit/signed-head'
import { isSigned } from '@/platform/pure/ed25519.mjs'
import { newKey, pemOfPair } from '@/platform/signing-key-file.mjs'
import { readHeads } from '../../../scripts/ledger/check-heads'
import { atOneMoment, entriesInDatabase } from '../../../scripts/ledger/read-database'
import { writeLedger } from '../../../scripts/ledger/write-ledger'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { runScript } from '../../support/backup-desk'
import { closeDesk, openDesk, requestAs, type Desk } from '../../support/desk'
import { checkDatabase, checkFile } from '../../support/ledger'
import { testEnvironment } from '../../support/template-database'
import { until } from '../../support/until'

let desk: Desk
let file: string

beforeAll(async () => {
  desk = await openDesk()
  file = path.join(desk.database.folder, 'kept.jsonl')
})
afterAll(() => closeDesk(desk))

const LIMIT_MS = 90_000

const ownFile = () => path.join(desk.database.folder, 'ledger-heads.jsonl')

const databaseName = () => new URL(desk.database.appUrl).pathname.slice(1)

const verify = () =>
  runScript(testEnvironment(desk.database.superuserUrl, databaseName(), desk.database.folder), 'verify-ledger.ts')

const request = () => requestAs(desk, desk.editor)

async function append(): Promise<void> {
  const entry = { act: 'article.submitted', subject: 'some-article', actor: desk.editor, facts: { digest: '' } } as const
  await appendEntry(await request(), entry)
}

async function headNow() {
  const head = await signedHead(await request(), new Date())
  if (!head) throw new Error('There is no head.')
  return head
}

it('there is no head before the ledger knows the key that would sign it', async () => {
  expect(await signedHead(await request(), new Date())).toBeNull()
  await introduceSigningKey(await request())
  expect((await headNow()).count).toBe(1)
})

it('a head names the newest entry, and is signed by the key that it names', async () => {
  await append()
  const head = await headNow()
  expect(head).toMatchObject(await findNewestHash(await request()))
  const key = (await listSiteKeys(await request())).find(({ id }) => id === head.kid)
  expect(isSigned({ publicKey: key?.publicKey ?? '', message: headMessage(head), signature: head.signature })).toBe(true)
})

it('a file keeps each head once, readable by its user alone, and the ledger fits all of them', async () => {
  for (let count = 0; count < 3; count += 1) {
    await append()
    expect(await keepHead(file, await headNow())).toBe(true)
    expect(await keepHead(file, await headNow())).toBe(false)
  }
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const { faults, findings } = await checkDatabase(desk.database.ownerUrl, { heads: await readHeads(file) })
  expect(faults).toEqual([])
  expect(findings.join('\n')).toContain(`Heads: 3 in ${file}, up to entry ${String((await headNow()).count)}; the ledger has all of them.`)
})

it('a line that was cut short is ended, kept and told of, and the next head stands on a line of its own', async () => {
  appendFileSync(file, '{"format":"healthool-ledger-head-v1","count":')
  await append()
  await keepHead(file, await headNow())
  const lines = readFileSync(file, 'utf8').split('\n')
  expect(lines.map(headInLine).map(Boolean)).toEqual([true, true, true, false, true, false])
  const { faults, findings } = await checkDatabase(desk.database.ownerUrl, { heads: await readHeads(file) })
  expect(faults).toEqual([])
  expect(findings).toContain(`Lines of ${file} that hold no head: 4.`)
})

it('the server keeps a head as soon as it runs, and the check of the ledger reads it without being asked', async () => {
  const { keepHeadsAlways } = await import('@/audit/keep-heads')
  const stop = keepHeadsAlways(() => Promise.resolve(desk.payload))
  await until(() => readFile(ownFile(), 'utf8').catch(() => ''), (text) => text.endsWith('\n'), LIMIT_MS).finally(stop)
  const { code, output } = await verify()
  expect(output).toContain(`Heads: 1 in ${ownFile()}`)
  expect(code).toBe(0)
})

it('a backup keeps the head of what it holds', async () => {
  await append()
  const environment = testEnvironment(desk.database.superuserUrl, databaseName(), desk.database.folder)
  const { code } = await runScript(environment, 'backup.ts', path.join(desk.database.folder, 'backup.tar.gz'))
  expect(code).toBe(0)
  const last = readFileSync(ownFile(), 'utf8').trimEnd().split('\n').at(-1) ?? ''
  expect(headInLine(last)).toMatchObject(await findNewestHash(await request()))
})

it('a backup is held against the heads from before it, and a list of entries against all', async () => {
  const list = path.join(desk.database.folder, 'ledger.jsonl')
  await withConnection(desk.database.ownerUrl, (client) =>
    atOneMoment(client, () => writeLedger(list, entriesInDatabase(client))))
  await append()
  await keepHead(ownFile(), await headNow())
  const heads = await readHeads(ownFile())
  expect((await checkFile(path.join(desk.database.folder, 'backup.tar.gz'), { heads })).faults).toEqual([])
  const { faults } = await checkFile(list, { heads })
  expect(faults.join('\n')).toContain('it and those after it were cut off')
  await expect(writeLedger(list, entriesInNoDatabase())).rejects.toThrow('choose another name')
})

async function* entriesInNoDatabase() {
  yield await Promise.resolve([])
}

it('a file without any head is refused, for it would prove nothing', async () => {
  const empty = path.join(desk.database.folder, 'empty.jsonl')
  writeFileSync(empty, 'no head\n')
  await expect(readHeads(empty)).rejects.toThrow(`${empty} holds no head of a ledger.`)
  await expect(readHeads(`${empty}.none`)).rejects.toThrow('cannot be read')
})

it('a key that the ledger does not know yet keeps no head', async () => {
  writeFileSync(path.join(desk.database.folder, 'ledger-key.pem'), pemOfPair(newKey()))
  expect(await signedHead(await request(), new Date())).toBeNull()
})
