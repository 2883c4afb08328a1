import { constants, copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type pg from 'pg'
import { entryMessage } from '@/audit/rules/entry-message'
import { KEY_ADDED, KEY_RETIRED } from '@/audit/rules/site-keys'
import { newKey, pemOfPair, readKeyFile, signerOf } from '@/platform/signing-key-file.mjs'
import { canonicalJson } from '@/platform/pure/canonical-json'
import { Fault } from '../setup/fault.mjs'

type Signer = ReturnType<typeof signerOf>

type KeyAct = { act: typeof KEY_ADDED | typeof KEY_RETIRED; subject: string; facts: Record<string, string> }

/** Appends an entry about a key and signs it, in the transaction that is open. */
async function append(client: pg.Client, signer: Signer, { act, subject, facts }: KeyAct): Promise<void> {
  const { rows: [entry] } = await client.query<{ number: string; hash: string }>(
    'select number, hash from audit.append_for($1, $2, $3, $4, $5, $6, null)',
    [signer.id, act, subject, 'system', 'The system', canonicalJson(facts)],
  )
  if (!entry) throw new Fault(`The ledger takes nothing from the key ${signer.id}: it does not know it, or it was retired.`)
  await client.query('select audit.sign($1, $2, $3)', [entry.number, signer.id, signer.sign(entryMessage(entry.hash))])
}

const added = ({ id, publicKey }: Signer): KeyAct =>
  ({ act: KEY_ADDED, subject: id, facts: { algorithm: 'Ed25519', publicKey } })

const retired = (id: string): KeyAct => ({ act: KEY_RETIRED, subject: id, facts: {} })

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** The site's key. */
function signerIn(file: string): Signer {
  const pair = readKeyFile(file)
  if (!pair) throw new Fault(`There is no key in ${file} yet: the site makes one at its first start.`)
  return signerOf(pair)
}

type Standing = 'unknown' | 'current' | 'retired'

async function standingOf(client: pg.Client, { id }: Pick<Signer, 'id'>): Promise<Standing> {
  const { rows } = await client.query<{ act: string }>(
    'select act from audit.entries where subject = $1 and act in ($2, $3)', [id, KEY_ADDED, KEY_RETIRED],
  )
  if (rows.some(({ act }) => act === KEY_RETIRED)) return 'retired'
  return rows.length > 0 ? 'current' : 'unknown'
}

/** The file of a key that is replaced: one from a change that was cut short is what that change began with. */
const asideOf = (file: string): string => `${file}.before`

function dropLeftCopy(file: string): void {
  if (existsSync(asideOf(file)) && signerIn(asideOf(file)).id === signerIn(file).id) rmSync(asideOf(file))
}

/**
 * Puts a new key in the place of the site's, and retires the old one: the old key signs that the new one came, the new
 * key that the old one went. A running server on the same file signs by the new key from its next entry on.
 *
 * The file changes while the ledger is held and before the COMMIT, so that nobody signs by a key that was retired. A
 * change that was cut short, at whatever point, is completed by the next.
 *
 * @returns the fingerprints
 */
export async function rotateKey(client: pg.Client, file: string): Promise<{ before: string; now: string }> {
  dropLeftCopy(file)
  const isBegun = existsSync(asideOf(file))
  const fresh = newKey()
  const [before, now] = isBegun ? [signerIn(asideOf(file)), signerIn(file)] : [signerIn(file), signerOf(fresh)]
  await inTransaction(client, async () => {
    await client.query("select pg_advisory_xact_lock(hashtextextended('audit.entries', 0))")
    if ((await standingOf(client, now)) === 'unknown') await append(client, before, added(now))
    if ((await standingOf(client, before)) === 'current') await append(client, now, retired(before.id))
    if (!isBegun) exchange(file, pemOfPair(fresh))
  })
  rmSync(asideOf(file))
  return { before: before.id, now: now.id }
}

/** At no moment is there no key in the file. */
function exchange(file: string, pem: string): void {
  const next = `${file}.next`
  writeFileSync(next, pem, { mode: 0o600, flush: true })
  copyFileSync(file, asideOf(file), constants.COPYFILE_EXCL)
  renameSync(next, file)
}

/** Lets the site's key speak for the one in another file, which is to follow it or to sign beside it. */
export async function vouchFor(client: pg.Client, { file, other }: { file: string; other: string }): Promise<string> {
  const next = signerIn(other)
  await inTransaction(client, () => append(client, signerIn(file), added(next)))
  return next.id
}

/** Retires a key that no server signs by any more. The site's own key signs that. */
export async function retireKey(client: pg.Client, { file, id }: { file: string; id: string }): Promise<void> {
  const own = signerIn(file)
  if (own.id === id) throw new Fault('This is the key that the site signs by: put another in its place first.')
  await inTransaction(client, async () => {
    if ((await standingOf(client, { id })) !== 'current') throw new Fault(`The ledger signs by no key ${id}.`)
    await append(client, own, retired(id))
  })
}
