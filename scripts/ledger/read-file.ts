import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { fullName } from '../backup/format'
import { checkArchive, readArchive, type Member } from '../backup/read-archive'
import { Fault, codeOf } from '../setup/fault.mjs'
import { entryOf, entryOfJson, rowOfLine, type Signed } from './entry-of-line'
import { examine, type Examined } from './examined'
import { grouped } from './grouped'
import { linesOf } from './lines-of'
import { publishedText, type PublishedText } from './published-texts'

/** A ledger from a file: its entries in order, and, from a backup, what readers saw. */
export type FiledLedger = {
  entries: Examined[]
  /** The first signature of an entry that is not there, as a number, or `undefined`. */
  stray: string | undefined
  published: PublishedText[] | null
  /** When a backup was taken. */
  takenAt: string | null
}

/** PostgreSQL keeps no order of rows. */
const inOrder = (entries: readonly Examined[]): Examined[] =>
  entries.toSorted((one, other) => Number(one.number) - Number(other.number))

/**
 * Reads the ledger in a backup, or in a file of entries as JSON, one a line.
 *
 * @throws Fault when the file is neither.
 */
export async function readLedgerFile(file: string): Promise<FiledLedger> {
  return (await isCompressed(file)) ? ledgerInBackup(file) : ledgerInLines(file)
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

async function ledgerInLines(file: string): Promise<FiledLedger> {
  const entries: Examined[] = []
  for await (const line of linesOf(createReadStream(file))) {
    const entry = entryOfJson(line)
    if (!entry) throw new Fault(`${file} is neither a backup of Healthool nor a list of the ledger's entries.`)
    entries.push(examine(entry))
  }
  return { entries: inOrder(entries), stray: undefined, published: null, takenAt: null }
}

type Row = Record<string, string | null>

/** Rows below an article come in any order, and each tells its place. */
function rowsBelow(rows: readonly Row[]): Map<string, Row[]> {
  const sorted = rows.toSorted((one, other) => Number(one._order) - Number(other._order))
  return grouped(sorted, ({ _parent_id: parent }) => parent ?? '')
}

const KEPT = ['audit.entries', 'audit.signatures', 'public.articles', 'public.articles_sources', 'public.articles_takeaways'] as const

type Tables = Record<(typeof KEPT)[number], Row[]>

/** Texts of entries are looked at and let go; the others are few or short. */
async function readTables(file: string): Promise<{ tables: Tables; entries: Examined[]; takenAt: string }> {
  const entries: Examined[] = []
  const tables: Tables = {
    'audit.entries': [], 'audit.signatures': [], 'public.articles': [], 'public.articles_sources': [], 'public.articles_takeaways': [],
  }
  const onMember = async (member: Member): Promise<void> => {
    const name = member.is === 'rows' ? KEPT.find((known) => known === fullName(member.table)) : undefined
    if (member.is !== 'rows' || name === undefined) return drain(member.content)
    for await (const line of linesOf(member.content)) {
      const row = rowOfLine(line, member.table.columns)
      if (name === 'audit.entries') entries.push(examine(entryOf(row)))
      else if (name !== 'public.articles' || row._status === 'published') tables[name].push(row)
    }
  }
  const { manifest: { takenAt } } = await checkArchive(file)
  await readArchive({ file, onMember })
  return { tables, entries, takenAt }
}

function parsedBody(body: string | null | undefined): unknown {
  const value: unknown = typeof body === 'string' ? JSON.parse(body) : null
  return value
}

async function ledgerInBackup(file: string): Promise<FiledLedger> {
  const { tables, entries, takenAt } = await readTables(file)
  const signatures = new Map(tables['audit.signatures'].map(({ number, key_id: keyId, signature }): [string, Signed] =>
    [number ?? '', { keyId: keyId ?? null, signature: signature ?? null }]))
  const signed = entries.map((entry) => ({ ...entry, ...signatures.get(entry.number) }))
  for (const { number } of entries) signatures.delete(number)
  const [sources, takeaways] = [rowsBelow(tables['public.articles_sources']), rowsBelow(tables['public.articles_takeaways'])]
  const published = tables['public.articles'].map(({ body, ...article }) => {
    const id = article.id ?? ''
    return publishedText({
      ...article, body: parsedBody(body), sources: sources.get(id) ?? [], takeaways: takeaways.get(id) ?? [],
    })
  })
  return { entries: inOrder(signed), stray: [...signatures.keys()][0], published, takenAt }
}

async function drain(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of content) void chunk
}
