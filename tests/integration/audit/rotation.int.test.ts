import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { entryMessage } from '@/audit/rules/entry-message'
import { newKey, pemOfPair, readKeyFile, signerOf } from '@/platform/signing-key-file.mjs'
import { retireKey, rotateKey, vouchFor } from '../../../scripts/ledger/rotate-key'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { appendSigned, behindTheGuards, checkDatabase, introduce, type Signer } from '../../support/ledger'
import { withDatabase, type TestDatabase } from '../../support/postgres'

let database: TestDatabase
let file: string
let first: Signer

/** A ledger whose key stands in a file, with three entries after it. */
beforeEach(async () => {
  database = await withDatabase()
  file = path.join(database.folder, 'ledger-key.pem')
  const pair = newKey()
  first = signerOf(pair)
  writeFileSync(file, pemOfPair(pair), { mode: 0o600 })
  await withConnection(database.appUrl, async (client) => {
    await introduce(client, first)
    for (let count = 0; count < 3; count += 1) await appendSigned(client, first)
  })
})

const rotate = () => withConnection(database.appUrl, (client) => rotateKey(client, file))

const append = (signer: Signer) => withConnection(database.appUrl, (client) => appendSigned(client, signer))

function presentKey(): Signer {
  const pair = readKeyFile(file)
  if (!pair) throw new Error('There is no key any more.')
  return signerOf(pair)
}

const faults = async () => (await checkDatabase(database.ownerUrl)).faults

it('after the key was exchanged, old entries and new ones hold, and the old key signs nothing any more', async () => {
  const { before, now } = await rotate()
  expect(before).toBe(first.id)
  const present = presentKey()
  expect(present.id).toBe(now)
  await append(present)
  expect(await faults()).toEqual([])
  await expect(append(first)).rejects.toThrow()
  expect(await faults()).toEqual([])
  expect(existsSync(`${file}.before`)).toBe(false)
})

it('an entry that a superuser signs by a retired key is named', async () => {
  await rotate()
  const present = presentKey()
  const entry = await append(present)
  await behindTheGuards(database.superuserUrl, (client) => client.query(
    'update audit.signatures set key_id = $2, signature = $3 where number = $1',
    [entry.number, first.id, first.sign(entryMessage(entry.hash))],
  ))
  const [fault] = await faults()
  expect(fault).toContain(`Entry ${entry.number}`)
  expect(fault).toContain('retired')
})

it('an exchange that was cut short after the file had changed is completed by the next', async () => {
  const next = newKey()
  copyFileSync(file, `${file}.before`)
  writeFileSync(file, pemOfPair(next), { mode: 0o600 })
  expect(await rotate()).toEqual({ before: first.id, now: signerOf(next).id })
  await append(signerOf(next))
  await expect(append(first)).rejects.toThrow()
  expect(await faults()).toEqual([])
})

it('two keys may sign side by side, until one is retired by the other; nobody retires their own', async () => {
  const other = path.join(database.folder, 'other-key.pem')
  const pair = newKey()
  writeFileSync(other, pemOfPair(pair), { mode: 0o600 })
  await withConnection(database.appUrl, (client) => vouchFor(client, { file, other }))
  await append(signerOf(pair))
  await append(first)
  await expect(withConnection(database.appUrl, (client) => retireKey(client, { file, id: first.id }))).rejects
    .toThrow('put another in its place first')
  await withConnection(database.appUrl, (client) => retireKey(client, { file, id: signerOf(pair).id }))
  await expect(append(signerOf(pair))).rejects.toThrow()
  await expect(withConnection(database.appUrl, (client) => retireKey(client, { file, id: signerOf(pair).id }))).rejects
    .toThrow('signs by no key')
  expect(await faults()).toEqual([])
})

it('without a key in the file nothing is exchanged, and the file that is there stays as it was', async () => {
  const missing = path.join(database.folder, 'nothing.pem')
  await expect(withConnection(database.appUrl, (client) => rotateKey(client, missing))).rejects.toThrow('There is no key in')
  const before = readFileSync(file, 'utf8')
  await expect(withConnection(database.appUrl, async (client) => {
    await client.query('begin read only')
    await rotateKey(client, file)
  })).rejects.toThrow()
  expect(readFileSync(file, 'utf8')).toBe(before)
})
