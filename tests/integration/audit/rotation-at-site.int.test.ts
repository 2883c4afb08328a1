import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { appendEntry } from '@/audit/commands'
import { findNewestHash, findProof, listSiteKeys } from '@/audit/queries'
import { entryMessage } from '@/audit/rules/entry-message'
import { newKey, pemOfPair, readKeyFile, signerOf } from '@/platform/signing-key-file.mjs'
import { rotateKey } from '../../../scripts/ledger/rotate-key'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { runScript } from '../../support/backup-desk'
import { aPublishedArticle, closeDesk, openDesk, requestAs, type Desk } from '../../support/desk'
import { aSigner, behindTheGuards, checkDatabase, type Signer } from '../../support/ledger'
import { testEnvironment } from '../../support/template-database'

let desk: Desk
let keyFile: string
/** The key with which the site begins, and the one that the first test puts in its place. */
let first: Signer
let second: Signer
/** The keys as they were published before the first rotation, kept by somebody outside. */
let keptKeys: string

beforeAll(async () => {
  desk = await openDesk()
  keyFile = path.join(desk.database.folder, 'ledger-key.pem')
  await aPublishedArticle(desk)
  first = inFile(keyFile)
  keptKeys = keepKeys('kept-keys.json', await publishedKeys())
})
afterAll(() => closeDesk(desk))

const request = () => requestAs(desk, desk.editor)

async function append(): Promise<void> {
  const entry = { act: 'article.submitted', subject: 'some-article', actor: desk.editor, facts: { digest: '' } } as const
  await appendEntry(await request(), entry)
}

function inFile(file: string): Signer {
  const pair = readKeyFile(file)
  if (!pair) throw new Error(`There is no key in ${file}.`)
  return signerOf(pair)
}

const newest = async (): Promise<number> => (await findNewestHash(await request())).count

const keyOf = async (number: number) => (await findProof(await request(), number))?.keyId

const published = z.object({ keys: z.array(z.looseObject({ kid: z.string() })) })

async function publishedKeys() {
  const { answerSiteKeys } = await import('@/audit/handlers')
  const answer = await answerSiteKeys()
  expect(answer.status).toBe(200)
  return published.parse(await answer.json()).keys
}

/** Keeps a copy of the published keys, as an operator does. */
function keepKeys(name: string, keys: unknown[]): string {
  const file = path.join(desk.database.folder, name)
  writeFileSync(file, JSON.stringify({ keys }))
  return file
}

function runOn(env: Record<string, string>, script: string, ...args: string[]) {
  const { superuserUrl, appUrl, folder } = desk.database
  const site = testEnvironment(superuserUrl, new URL(appUrl).pathname.slice(1), folder)
  return runScript({ ...site, ...env }, script, ...args)
}

const verify = (...args: string[]) => runOn({}, 'verify-ledger.ts', ...args)

const rotate = () => withConnection(desk.database.appUrl, (client) => rotateKey(client, keyFile))

const faults = async (): Promise<string[]> => (await checkDatabase(desk.database.ownerUrl)).faults

it('entries before and after a rotation hold, also against the keys that were kept before it', async () => {
  const before = await newest()
  const { code, output } = await runOn({}, 'rotate-ledger-key.ts')
  second = inFile(keyFile)
  expect([code, output]).toEqual([0,
    `The ledger is signed by the key ${second.id}. The key ${first.id} is retired: it stays published, and signs no more.`])
  await aPublishedArticle(desk)
  const numbers = Array.from({ length: await newest() - 1 }, (_, place) => place + 2)
  for (const number of numbers) expect(await keyOf(number)).toBe(number <= before + 1 ? first.id : second.id)
  for (const args of [[], ['--keys', keptKeys]]) {
    const checked = await verify(...args)
    expect(checked.output).toContain('from entry 1 on, by 2 keys.')
    expect(checked.output).not.toContain('Look at entry')
    expect(checked.code).toBe(0)
  }
})

it('both keys stay published: the old one with its end, the new one with the old that speaks for it', async () => {
  const [old, now] = await publishedKeys()
  expect(old).toMatchObject({ kid: first.id, until: expect.any(String), retiredIn: expect.any(Number) })
  expect(now).toMatchObject({ kid: second.id, until: null, vouchedBy: first.id })
})

it('a server that goes on signs by the new key at once, and nothing that it appends meanwhile is lost', async () => {
  const before = await newest()
  const [{ now }] = await Promise.all([rotate(), ...Array.from({ length: 20 }, append)])
  expect(await newest()).toBe(before + 22)
  await append()
  expect(await keyOf(await newest())).toBe(now)
  expect(await faults()).toEqual([])
})

it('a key in a file of the operator’s is exchanged in two steps, and not by the command alone', async () => {
  const before = inFile(keyFile)
  const [next, own] = ['next.pem', 'own.pem'].map((name) => path.join(desk.database.folder, name))
  if (next === undefined || own === undefined) throw new Error('Two files are named.')
  writeFileSync(next, pemOfPair(newKey()))
  copyFileSync(keyFile, own)
  const rotateOwn = (...args: string[]) => runOn({ LEDGER_KEY_FILE: own }, 'rotate-ledger-key.ts', ...args)
  expect(await rotateOwn()).toMatchObject({ code: 1, output: expect.stringContaining('which is yours to change') })
  expect(await rotateOwn('--to', next)).toMatchObject({ code: 0 })
  copyFileSync(next, own)
  copyFileSync(next, keyFile)
  expect(await rotateOwn('--retire', inFile(own).id)).toMatchObject({ code: 1 })
  expect(await rotateOwn('--retire', before.id)).toMatchObject({ code: 0 })
  await append()
  expect(await keyOf(await newest())).toBe(inFile(next).id)
  expect(await verify('--keys', keptKeys)).toMatchObject({ code: 0 })
})

it('a server whose file still holds a key that was retired says so, and appends nothing', async () => {
  const [content, count] = [readFileSync(keyFile), await newest()]
  const { before } = await rotate()
  const now = readFileSync(keyFile)
  writeFileSync(keyFile, content)
  await expect(append()).rejects.toThrow(`The ledger's key ${before} was retired: put the newest in its place`)
  expect(await newest()).toBe(count + 2)
  writeFileSync(keyFile, now)
})

/** Has another key sign an entry that is there, past every guard; the entry is signed as before in the end. */
async function signedByAnother(number: number, signer: Signer): Promise<string[]> {
  const { hash = '', keyId, signature } = (await findProof(await request(), number)) ?? {}
  const put = (key: unknown, value: unknown) => behindTheGuards(desk.database.superuserUrl, (client) =>
    client.query('update audit.signatures set key_id = $2, signature = $3 where number = $1', [number, key, value]))
  await put(signer.id, signer.sign(entryMessage(hash)))
  const { code, output } = await verify()
  expect(code).toBe(1)
  await put(keyId, signature)
  expect(await faults()).toEqual([])
  return output.split('\n')
}

it('an entry that a key signed after its retirement is found out, by its number and that of the retirement', async () => {
  const [number, retired] = [await newest(), (await listSiteKeys(await request())).find(({ id }) => id === first.id)]
  const { id } = (await findProof(await request(), number)) ?? {}
  expect(await signedByAnother(number, first)).toEqual([
    `Entry ${number} (${id}) of the ledger does not hold: it is signed by the key ${first.id}, which entry ${retired?.retiredIn} had retired.`,
  ])
})

it('an entry that a foreign key signed is found out, before and after a rotation', async () => {
  const stranger = aSigner()
  for (const number of [2, await newest()]) {
    const { id } = (await findProof(await request(), number)) ?? {}
    expect(await signedByAnother(number, stranger)).toEqual([
      `Entry ${number} (${id}) of the ledger does not hold: it is signed by a key that no entry before it adds (${stranger.id}).`,
    ])
  }
})

it('a key that was retired is among the keys that one keeps: where it is missing, one sentence names it', async () => {
  const without = keepKeys('without.json', (await publishedKeys()).filter(({ kid }) => kid !== first.id))
  const { id } = (await findProof(await request(), 1)) ?? {}
  expect(await verify('--keys', without)).toEqual({
    code: 1,
    output: `Entry 1 (${id}) of the ledger does not hold: it is signed by the key ${first.id}, for which no key that you kept speaks.`,
  })
  const none = path.join(desk.database.folder, 'none.json')
  expect(await verify('--keys', none)).toEqual({ code: 1, output: `${none} is no copy of /.well-known/healthool-keys.json.` })
})
