import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { entryLines } from '@/audit/rules/entry-hash'
import { Fault, codeOf } from '../setup/fault.mjs'
import type { SignedEntry } from './entry-of-line'

/** The parts of an entry by the names of their files; what an entry does not have has no file. */
function partsOf(entry: SignedEntry): Record<string, string | null> {
  const { subject, actorId, actorName, facts, content, hash, keyId, signature } = entry
  return {
    lines: entryLines(entry), subject, 'actor-id': actorId, 'actor-name': actorName, facts, content, hash, 'key-id': keyId, signature,
  }
}

/**
 * Writes an entry into a new folder, each part byte for byte as it is hashed.
 *
 * @throws Fault when there is such a folder already
 */
export async function writeEntry(folder: string, entry: SignedEntry): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Fault(`There is ${folder} already: choose another name.`, error)
    throw error
  }
  for (const [name, text] of Object.entries(partsOf(entry))) {
    if (text !== null) await writeFile(path.join(folder, name), text)
  }
}
