import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { doesEntryFollow, isEntryWhole, type ChainLink, type KeptEntry } from '@/audit/rules/entry-hash'
import { fullName } from '../backup/format'
import { checkArchive, readArchive } from '../backup/read-archive'
import { wholeRows } from '../backup/whole-rows'
import { Fault, codeOf } from '../setup/fault.mjs'
import { entryOfJson, entryOfRow } from './entry-of-line'
import type { BadEntry } from './first-bad-entry'

/** What is kept of an entry while the others are read: the texts would fill the memory. */
type Checked = ChainLink & { id: string; isWhole: boolean }

const checked = (entry: KeptEntry): Checked => ({
  number: entry.number,
  id: entry.id,
  previousHash: entry.previousHash,
  hash: entry.hash,
  isWhole: isEntryWhole(entry),
})

type Outcome = { total: number; bad: BadEntry | undefined }

/** Follows the chain, in the order of the numbers: PostgreSQL keeps no order of rows. */
function outcomeOf(entries: Checked[]): Outcome {
  const chain = entries.sort((one, other) => Number(one.number) - Number(other.number))
  const bad = chain.find((entry, place) => !entry.isWhole || !doesEntryFollow(entry, chain[place - 1] ?? null))
  return { total: chain.length, bad: bad && { number: bad.number, id: bad.id } }
}

/**
 * Checks the ledger in a backup, or in a file of entries as JSON, one a line and in order, without a database and by
 * a computation of our own.
 *
 * @throws Fault when the file is neither.
 */
export async function checkExport(file: string): Promise<Outcome> {
  return outcomeOf(await ((await isCompressed(file)) ? entriesInBackup(file) : entriesInLines(file)))
}

async function isCompressed(file: string): Promise<boolean> {
  try {
    const handle = await open(file)
    try {
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
      return buffer[0] === 0x1f && buffer[1] === 0x8b
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw ['ENOENT', 'EISDIR', 'EACCES'].includes(codeOf(error)) ? new Fault(`The file ${file} cannot be read.`, error) : error
  }
}

async function entriesInBackup(file: string): Promise<Checked[]> {
  await checkArchive(file)
  const entries: Checked[] = []
  await readArchive({
    file,
    onMember: async ({ content, ...member }) => {
      const columns = member.is === 'rows' && fullName(member.table) === 'audit.entries' ? member.table.columns : undefined
      if (!columns) await drain(content)
      else for await (const line of linesOf(content)) entries.push(checked(entryOfRow(line, columns)))
    },
  })
  return entries
}

async function entriesInLines(file: string): Promise<Checked[]> {
  const entries: Checked[] = []
  for await (const line of linesOf(createReadStream(file))) {
    const entry = entryOfJson(line)
    if (!entry) throw new Fault(`${file} is neither a backup of Healthool nor a list of the ledger's entries.`)
    entries.push(checked(entry))
  }
  return entries
}

const READ_BYTES = 65_536

/** Lines that end with a line feed alone: Node's own reader ends them at U+2028 too, which may stand in a text. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const part of wholeRows(source, READ_BYTES)) yield* part.toString().replace(/\n$/, '').split('\n')
}

async function drain(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of content) void chunk
}
