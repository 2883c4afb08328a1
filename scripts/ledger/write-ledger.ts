import { open } from 'node:fs/promises'
import { Fault, codeOf, fullDiskSentence } from '../setup/fault.mjs'
import type { SignedEntry } from './entry-of-line'

/** A line with the names of the columns as keys. */
function lineOf({ actorId, actorName, previousHash, keyId, ...entry }: SignedEntry): string {
  const row = { ...entry, actor_id: actorId, actor_name: actorName, previous_hash: previousHash, key_id: keyId }
  return `${JSON.stringify(row)}\n`
}

/**
 * Writes entries into a new file, readable by this user alone, one a line. Gives how many.
 *
 * @throws Fault when there is such a file already, or the disk is full
 */
export async function writeLedger(file: string, portions: AsyncIterable<SignedEntry[]>): Promise<number> {
  let count = 0
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      for await (const entries of portions) {
        await handle.appendFile(entries.map(lineOf).join(''))
        count += entries.length
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') throw new Fault(`There is a file ${file} already: choose another name.`, error)
    if (code === 'ENOENT') throw new Fault(`The file ${file} cannot be made: there is no such folder.`, error)
    throw ['ENOSPC', 'EDQUOT'].includes(code) ? new Fault(fullDiskSentence(file), error) : error
  }
  return count
}
