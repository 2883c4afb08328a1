import { createHash } from 'node:crypto'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendEntry, introduceSigningKey } from '@/audit/commands'
import { findKeyStanding, findNewestHash, findProof, listSiteKeys } from '@/audit/queries'
import { entryMessage } from '@/audit/rules/entry-message'
import { inTransaction } from '@/platform/in-transaction'
import { fingerprintOf, isSigned, toKeyObject } from '@/platform/pure/ed25519.mjs'
import { sha256 } from '@/platform/pure/sha256'
import { newKey, pemOfPair } from '@/platform/signing-key-file.mjs'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aPublishedArticle, closeDesk, openDesk, requestAs, type Desk } from '../../support/desk'
import { checkDatabase, introduce } from '../../support/ledger'
import { withDatabase, type TestDatabase } from '../../support/postgres'

let database: TestDatabase
let desk: Desk
let keyFile: string

const UNSIGNED = 'select audit.append($1, $2, $3, $4, $5, $6)'
const ENTRY = ['article.submitted', 'some-article', 'some-actor', 'Somebody', '{"digest":""}', null]
const OLDER = 3

beforeAll(async () => {
  database = await withDatabase()
  await withConnection(database.appUrl, async (client) => {
    for (let count = 0; count < OLDER; count += 1) await client.query(UNSIGNED, ENTRY)
  })
  desk = await openDesk(database)
  keyFile = path.join(database.folder, 'ledger-key.pem')
})
afterAll(() => closeDesk(desk))

const request = () => requestAs(desk, desk.editor)

async function append(subject = 'some-article'): Promise<void> {
  await appendEntry(await request(), { act: 'article.submitted', subject, actor: desk.editor, facts: { digest: '' } })
}

const rows = (query: string): Promise<Record<string, unknown>[]> =>
  withConnection(database.superuserUrl, async (client) => (await client.query<Record<string, unknown>>(query)).rows)

const newest = async (): Promise<number> => (await findNewestHash(await request())).count

const ofDer = (publicKey: string): string =>
  createHash('sha256').update(toKeyObject(publicKey).export({ type: 'spki', format: 'der' })).digest('hex')

it('the first act of a site makes its key known, in an entry that the key signs itself', async () => {
  await append()
  const [key, ...others] = await listSiteKeys(await request())
  expect(others).toEqual([])
  expect(key).toMatchObject({ addedIn: OLDER + 1, vouchedBy: null, until: null, id: ofDer(key?.publicKey ?? '') })
  expect(await findProof(await request(), OLDER + 1)).toMatchObject({ act: 'ledger.key-added', subject: key?.id, keyId: key?.id })
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
})

it('every act of the desk is signed by the site’s key over its hash, and what is older stays as it was', async () => {
  await aPublishedArticle(desk)
  const [key] = await listSiteKeys(await request())
  for (let number = 1; number <= (await newest()); number += 1) {
    const proof = await findProof(await request(), number)
    const { lines = '', hash = '', signature } = proof ?? {}
    expect(sha256(lines)).toBe(hash)
    if (number <= OLDER) expect(signature).toBeNull()
    else expect(isSigned({ publicKey: key?.publicKey ?? '', message: entryMessage(hash), signature: signature ?? '' })).toBe(true)
  }
  const { faults, findings } = await checkDatabase(database.ownerUrl)
  expect(faults).toEqual([])
  expect(findings[1]).toMatch(/^Signed: \d+, from entry 4 on, by 1 key; 3 entries from before are not\.$/)
})

it('an entry without a signature is refused at the COMMIT once the ledger has a key', async () => {
  const before = await newest()
  const unsigned = withConnection(database.appUrl, (client) => client.query(UNSIGNED, ENTRY))
  await expect(unsigned).rejects.toMatchObject({ code: '42501', message: `Entry ${before + 1} of the ledger is not signed.` })
  expect(await newest()).toBe(before)
})

it('thirty acts at once, each on a connection of its own, make one chain without a fork', async () => {
  const before = await newest()
  await Promise.all(Array.from({ length: 30 }, (_, index) => append(`at-once-${index}`)))
  expect(await newest()).toBe(before + 30)
  const [forks] = await rows('select count(*)::int - count(distinct previous_hash)::int as count from audit.entries')
  expect(forks?.count).toBe(0)
  expect((await checkDatabase(database.ownerUrl)).faults).toEqual([])
})

it('two acts of one transaction are two signed entries, and none of them stays when it is rolled back', async () => {
  const before = await newest()
  const req = await request()
  const both = inTransaction(req, async () => {
    for (const subject of ['one', 'other']) {
      await appendEntry(req, { act: 'article.submitted', subject, actor: desk.editor, facts: { digest: '' } })
    }
    throw new Error('The act failed after all.')
  })
  await expect(both).rejects.toThrow('The act failed after all.')
  expect(await newest()).toBe(before)
  await append()
  expect(await newest()).toBe(before + 1)
  expect((await checkDatabase(database.ownerUrl)).faults).toEqual([])
})

it('another key in the file is introduced by the next act, once, also where many come at once', async () => {
  const pair = newKey()
  writeFileSync(keyFile, pemOfPair(pair))
  await Promise.all(Array.from({ length: 8 }, () => append('with-another-key')))
  await introduceSigningKey(await request())
  expect(await findKeyStanding(await request(), pair.id)).toBe('current')
  const added = await rows(`select number from audit.entries where act = 'ledger.key-added' and subject = '${pair.id}'`)
  expect(added).toHaveLength(1)
  const { faults, findings } = await checkDatabase(database.ownerUrl)
  expect(faults).toEqual([])
  expect(findings.join('\n')).toContain(`Look at entry ${String(added[0]?.number)}: it adds the key ${pair.id}`)
})

it.each([
  ['is no key', 'no PEM', 'holds no Ed25519 key in PEM'],
  ['is a key of another kind', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEIIB2\n-----END PRIVATE KEY-----\n', 'holds no Ed25519 key'],
])('a file that %s stops acts with a sentence, and leaves no entry', async (_, content, sentence) => {
  const before = await newest()
  writeFileSync(keyFile, content)
  await expect(append()).rejects.toThrow(sentence)
  expect(await newest()).toBe(before)
  rmSync(keyFile)
  await append()
  expect((await checkDatabase(database.ownerUrl)).faults).toEqual([])
})

it('what is too short for a key is named by the check, and does not keep the others from being published', async () => {
  const publicKey = Buffer.alloc(31, 7).toString('base64')
  const short = { id: fingerprintOf(publicKey), publicKey, sign: () => `${'A'.repeat(86)}==` }
  const { number, id } = await withConnection(database.appUrl, (client) => introduce(client, short))
  const { faults } = await checkDatabase(database.ownerUrl)
  expect(faults).toEqual([`Entry ${number} (${id}) of the ledger does not hold: it adds a key that is none.`])
  const { answerSiteKeys } = await import('@/audit/handlers')
  const answer = await answerSiteKeys()
  expect(answer.status).toBe(200)
  expect(await answer.text()).not.toContain(short.id)
})
