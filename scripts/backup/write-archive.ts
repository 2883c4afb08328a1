import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { Fault, codeOf, fullDiskSentence } from '../setup/fault.mjs'
import { CLOSING, type Closing } from './format'

export type ArchiveWriter = {
  /** Adds a member that is in memory. */
  add: (name: string, content: Buffer) => Promise<void>
  /** Adds the first `bytes` of a file. */
  addFile: (name: string, file: FileHandle, bytes: number) => Promise<void>
}

type Rest = Pick<Closing, 'rows' | 'missingUploads'>

/**
 * Writes a compressed archive that has its name only when it is complete and on the disk. Until then, and when this
 * process is killed, it is `FILE.partial`; readable by this user alone.
 *
 * @throws Fault when there is such a file already, or the disk is full.
 */
export async function writeArchive(file: string, fill: (archive: ArchiveWriter) => Promise<Rest>): Promise<void> {
  if (existsSync(file)) throw new Fault(`There is a file ${file} already: choose another name.`)
  const partial = `${file}.partial`
  const remove = () => rmSync(partial, { force: true })
  remove()
  const forget = removeOnSignal(remove)
  try {
    await fillArchive(partial, fill)
    renameSync(partial, file)
  } catch (error) {
    remove()
    if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) throw new Fault(fullDiskSentence(file), error)
    if (codeOf(error) === 'ENOENT') throw new Fault(`The file ${file} cannot be made: there is no such folder.`, error)
    throw error
  } finally {
    forget()
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function removeOnSignal(remove: () => void): () => void {
  const end = () => {
    remove()
    process.exit(1)
  }
  for (const signal of SIGNALS) process.once(signal, end)
  return () => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
}

async function fillArchive(partial: string, fill: (archive: ArchiveWriter) => Promise<Rest>): Promise<void> {
  const tar = pack()
  const target = createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true })
  const writing = pipeline(tar, createGzip(), target)
  const members: Closing['members'] = {}
  const add = async (name: string, source: Readable, bytes: number): Promise<void> => {
    const hash = createHash('sha256')
    const hashed = source.map((chunk: Buffer) => {
      hash.update(chunk)
      return chunk
    })
    await pipeline(hashed, tar.entry({ name, size: bytes, mode: 0o600 }))
    members[name] = { bytes, sha256: hash.digest('hex') }
  }
  const addBuffer = (name: string, content: Buffer) => add(name, Readable.from([content]), content.length)
  const addFile = (name: string, file: FileHandle, bytes: number) =>
    bytes === 0
      ? addBuffer(name, Buffer.alloc(0))
      : add(name, file.createReadStream({ end: bytes - 1, autoClose: false }), bytes)
  const filling = async (): Promise<void> => {
    const rest = await fill({ add: addBuffer, addFile })
    await addBuffer(CLOSING, Buffer.from(JSON.stringify({ members, ...rest } satisfies Closing)))
    tar.finalize()
  }
  const filled = filling().catch((error: unknown) => {
    // What made the file impossible to write tells more than the end of the stream into it.
    tar.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  })
  const [outcome, end] = await Promise.allSettled([writing, filled])
  if (outcome.status === 'rejected') throw outcome.reason
  if (end.status === 'rejected') throw end.reason
}
