import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Fault, codeOf, fullDiskSentence } from '../setup/fault.mjs'
import { listFiles } from './take-backup'

/** The files of a backup on their way into the folder of uploads. */
export type IncomingUploads = {
  /** Writes one beside the folder. */
  receive: (name: string, content: AsyncIterable<Buffer>) => Promise<void>
  /** Moves all of them into the folder. What stands there under the same name goes aside. */
  place: () => Promise<void>
  /** Moves aside what the backup does not have. Gives the folder of what went aside, or `undefined`. */
  finish: () => Promise<string | undefined>
  /** Puts everything back as it was. */
  undo: () => Promise<void>
}

/**
 * Brings uploads in so that at no moment a file is missing that the database, old or new, names: names never come again
 * for another file. Nothing is deleted; what was there before goes into a folder of its own.
 */
export async function openIncomingUploads(folder: string, now: Date): Promise<IncomingUploads> {
  const incoming = `${folder}.restoring`
  const aside = `${folder}.before-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`
  const moves: { from: string; to: string }[] = []
  const received = new Set<string>()
  await rm(incoming, { recursive: true, force: true })
  const move = async (from: string, to: string): Promise<void> => {
    await mkdir(path.dirname(to), { recursive: true })
    await rename(from, to)
    moves.push({ from, to })
  }
  const moveAside = (name: string) => move(path.join(folder, name), path.join(aside, name))
  return {
    receive: async (name, content) => {
      received.add(name)
      await writeFile(path.join(incoming, name), content)
    },
    place: async () => {
      const there = new Set(await listFiles(folder))
      for (const name of received) {
        if (there.has(name)) await moveAside(name)
        await move(path.join(incoming, name), path.join(folder, name))
      }
    },
    finish: async () => {
      for (const name of await listFiles(folder)) if (!received.has(name)) await moveAside(name)
      await rm(incoming, { recursive: true, force: true })
      return moves.some(({ to }) => to.startsWith(`${aside}${path.sep}`)) ? aside : undefined
    },
    undo: async () => {
      for (const { from, to } of moves.reverse()) await rename(to, from)
      await rm(incoming, { recursive: true, force: true })
    },
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
