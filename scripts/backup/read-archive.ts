import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { Fault, codeOf } from '../setup/fault.mjs'
import { CLOSING, FORMAT, MANIFEST, closingSchema, headSchema, manifestSchema, tableOf, uploadPath } from './format'
import type { Closing, KeptTable, Manifest } from './format'

/** What a member between the first and the last is, with its content to be read to the end. */
export type Member =
  | { is: 'rows'; table: KeptTable; content: AsyncIterable<Buffer> }
  | { is: 'upload'; path: string; content: AsyncIterable<Buffer> }

export type Reading = {
  file: string
  onManifest?: (manifest: Manifest) => void
  onMember: (member: Member) => Promise<void>
}

/** What a backup says of itself at its beginning and at its end. */
export type BackupFacts = { manifest: Manifest; closing: Closing }

/**
 * Reads a backup from its beginning to its end, and checks every member against the digests at the end.
 *
 * @throws Fault when it is no backup, or not a whole one. What `onManifest` and `onMember` throw comes through.
 */
export async function readArchive({ file, onManifest, onMember }: Reading): Promise<BackupFacts> {
  const unpacked = extract()
  const feeding = pipeline(createReadStream(file), createGunzip(), unpacked)
  // The same error ends the loop below, which tells of it.
  feeding.catch(() => undefined)
  const seen: Closing['members'] = {}
  let manifest: Manifest | undefined
  let closing: Closing | undefined
  for await (const entry of unpacked) {
    const { name, type } = entry.header
    if (type !== 'file' || closing || name in seen) throw damaged(file, `it holds ${name} out of place`)
    const content = hashed(entry, (facts) => { seen[name] = facts })
    if (!manifest) {
      manifest = name === MANIFEST ? manifestIn(file, await jsonIn(content)) : undefined
      if (!manifest) throw noBackup(file)
      onManifest?.(manifest)
    } else if (name === CLOSING) closing = closingSchema.parse(await jsonIn(content))
    else {
      const member = memberOf(name, manifest, content)
      if (!member) throw damaged(file, `it holds ${name}, which nothing explains`)
      await onMember(member)
    }
  }
  await feeding
  if (!manifest) throw noBackup(file)
  if (!closing) throw damaged(file, 'its end is missing')
  const wrong = firstWrong(seen, closing.members)
  if (wrong) throw damaged(file, `${wrong} is not as it was written`)
  return { manifest, closing }
}

/**
 * Reads a whole backup, changing nothing.
 *
 * @throws Fault in one sentence for whatever is wrong with the file.
 */
export async function checkArchive(file: string): Promise<BackupFacts> {
  const progress = { hasBegun: false }
  try {
    return await readArchive({
      file,
      onManifest: () => { progress.hasBegun = true },
      onMember: async ({ content }) => {
        for await (const chunk of content) void chunk
      },
    })
  } catch (error) {
    if (error instanceof Fault) throw error
    if (UNREADABLE.includes(codeOf(error))) throw new Fault(`The file ${file} cannot be read.`, error)
    if (!progress.hasBegun) throw noBackup(file, error)
    throw damaged(file, error instanceof Error ? error.message : String(error))
  }
}

const UNREADABLE = ['ENOENT', 'EACCES', 'EISDIR', 'EPERM']

/** The refusal of what this program is too old for. */
export const newer = (file: string, version: string) =>
  new Fault(`The backup ${file} was made by Healthool ${version}, which is newer than this one: update Healthool first.`)

const noBackup = (file: string, cause?: unknown) => new Fault(`${file} is no backup of Healthool.`, cause)

const damaged = (file: string, why: string) => new Fault(`The backup ${file} is cut short or damaged (${why}): take another one.`)

type Facts = Closing['members'][string]

async function* hashed(source: AsyncIterable<unknown>, tell: (facts: Facts) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of source) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('The archive gave something else than bytes.')
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
  }
  tell({ bytes, sha256: hash.digest('hex') })
}

async function jsonIn(content: AsyncIterable<Buffer>): Promise<unknown> {
  const value: unknown = JSON.parse((await buffer(content)).toString())
  return value
}

function manifestIn(file: string, value: unknown): Manifest | undefined {
  const head = headSchema.safeParse(value).data
  if (head && head.format > FORMAT) throw newer(file, head.version)
  return manifestSchema.safeParse(value).data
}

function memberOf(name: string, { tables }: Manifest, content: AsyncIterable<Buffer>): Member | undefined {
  const table = tableOf(name, tables)
  if (table) return { is: 'rows', table, content }
  const path = uploadPath(name)
  return path === undefined ? undefined : { is: 'upload', path, content }
}

function firstWrong(seen: Closing['members'], written: Closing['members']): string | undefined {
  // The last member cannot hold its own digest; what packs the file notices a change in it.
  const names = new Set([...Object.keys(written), ...Object.keys(seen).filter((name) => name !== CLOSING)])
  return [...names].find((name) => seen[name]?.sha256 !== written[name]?.sha256)
}
