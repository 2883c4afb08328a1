import { open, type FileHandle } from 'node:fs/promises'
import { headInLine, type LedgerHead } from './rules/ledger-head'

const TAIL_BYTES = 4_096

async function tailOf(file: FileHandle): Promise<string> {
  const { size } = await file.stat()
  const length = Math.min(size, TAIL_BYTES)
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
  return buffer.toString()
}

/** The head that was written last. */
const lastIn = (tail: string): LedgerHead | null =>
  tail.split('\n').map(headInLine).findLast((head) => head !== null) ?? null

/**
 * Adds a head to a file of heads, one a line, unless the file ends with the same; tells whether it did. A line that was
 * cut short, as by a full disk, is ended first and stays. Returns when the line outlasts a power cut.
 */
export async function keepHead(file: string, head: LedgerHead): Promise<boolean> {
  const handle = await open(file, 'a+', 0o600)
  try {
    const tail = await tailOf(handle)
    const last = lastIn(tail)
    if (last?.count === head.count && last.hash === head.hash && last.kid === head.kid) return false
    await handle.appendFile(`${tail === '' || tail.endsWith('\n') ? '' : '\n'}${JSON.stringify(head)}\n`)
    await handle.sync()
    return true
  } finally {
    await handle.close()
  }
}
