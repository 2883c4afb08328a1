import { createWriteStream } from 'node:fs'
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Fault, codeOf, fullDiskSentence } from '../setup/fault.mjs'
import { listFiles } from './take-backup'

/** The files of a backup on their way into the folder of uploads. */
export type IncomingUploads = {
  /** Writes one beside the folder. */
  receive: (name: string, content: AsyncIterable<Buffer>) => Promise<void>
  /** Moves all of them into the folder. What stands there under the same name is kept aside. */
  place: () => Promise<void>
  /** Moves aside what the backup does not have. Gives the folder of what went aside, or `undefined`. */
  finish: () => Promise<string | undefined>
  /** Puts everything back as it was. */
  undo: () => Promise<void>
}

/**
 * Brings uploads in so that at no moment a file is missing that the database, old or new, names, wherever the program
 * ends: names never come again for another file, and one that is there is kept aside before another takes its place.
 * Nothing is deleted; what was there before goes into a folder of its own.
 */
export async function openIncomingUploads(folder: string, now: Date): Promise<IncomingUploads> {
  const incoming = `${folder}.restoring`
  const aside = `${folder}.before-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`
  const received = new Set<string>()
  const ways: (() => Promise<void>)[] = []
  await rm(incoming, { recursive: true, force: true })
  const placeOne = async (name: string, isThere: boolean): Promise<void> => {
    const [file, kept] = [path.join(folder, name), path.join(aside, name)]
    if (isThere) await keepToo(file, kept)
    await move(path.join(incoming, name), file)
    ways.push(() => (isThere ? rename(kept, file) : rm(file)))
  }
  return {
    receive: async (name, content) => {
      received.add(name)
      await writeFile(path.join(incoming, name), content)
    },
    place: async () => {
      const there = new Set(await listFiles(folder))
      for (const name of received) await placeOne(name, there.has(name))
    },
    finish: async () => {
      for (const name of await listFiles(folder)) {
        if (!received.has(name)) await move(path.join(folder, name), path.join(aside, name))
      }
      await rm(incoming, { recursive: true, force: true })
      return (await listFiles(aside)).length > 0 ? aside : undefined
    },
    undo: async () => {
      for (const goBack of ways.reverse()) await goBack()
      for (const left of [incoming, aside]) await rm(left, { recursive: true, force: true })
    },
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  await rename(from, to)
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']

/** Gives a file a second place; a copy, where the disk knows no links. */
async function keepToo(file: string, place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true })
  try {
    await link(file, place)
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error
    await copyFile(file, place)
  }
}

async function writeFile(file: string, content: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await pipeline(content, createWriteStream(file, { flush: true }))
  } catch (error) {
    if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) throw new Fault(fullDiskSentence(file), error)
    throw error
  }
}
