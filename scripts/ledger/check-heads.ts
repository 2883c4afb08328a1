import { createReadStream } from 'node:fs'
import { NO_HASH } from '@/audit/rules/entry-hash'
import { headInLine, headMessage, type LedgerHead } from '@/audit/rules/ledger-head'
import { Fault, codeOf } from '../setup/fault.mjs'
import type { BadEntry, CheckedChain } from './check-entries'
import type { Examined } from './examined'
import { grouped } from './grouped'
import { isSignedInThread } from './is-signed-in-thread'
import { linesOf } from './lines-of'

type KeptHead = LedgerHead & { line: number }

/** `unreadable` are lines that hold no head, as after a full disk. */
export type Heads = { file: string; kept: KeptHead[]; unreadable: number[] }

/**
 * Reads the heads that the site kept in a file, one a line.
 *
 * @throws Fault where there is no such file, or no head in it
 */
export async function readHeads(file: string): Promise<Heads> {
  const kept: KeptHead[] = []
  const unreadable: number[] = []
  let line = 0
  try {
    for await (const text of linesOf(createReadStream(file))) {
      line += 1
      const head = headInLine(text)
      if (head) kept.push({ ...head, line })
      else if (text.trim() !== '') unreadable.push(line)
    }
  } catch (error) {
    throw codeOf(error) === '' ? error : new Fault(`The file ${file} cannot be read.`, error)
  }
  if (kept.length === 0) throw new Fault(`${file} holds no head of a ledger.`)
  return { file, kept, unreadable }
}

type HeadCheck = {
  /** Holds an entry against the heads that tell of it. */
  watch: (entry: Examined) => void
  /** The first entry that the ledger does not have as a head tells it, or `null`. */
  bad: (total: number, takenAt: string | null) => BadEntry | null
  /** A sentence for the first head that the site did not sign, or `null`. */
  unsigned: (keys: CheckedChain['keys']) => Promise<string | null>
}

const saidAt = ({ at, line }: KeptHead, file: string): string => `the head of ${at} (line ${line} of ${file})`

/** Holds a ledger against heads that were kept outside: what they tell of must still be there, as it was. */
export function openHeadCheck({ file, kept }: Heads): HeadCheck {
  const byCount = grouped(kept, ({ count }) => count)
  const wrong: { number: number; head: KeptHead }[] = []
  const compare = (number: number, hash: string): void => {
    const head = byCount.get(number)?.find((one) => one.hash !== hash)
    if (head) wrong.push({ number, head })
  }
  compare(0, NO_HASH)
  const bad = (total: number, takenAt: string | null): BadEntry | null => {
    const [first] = wrong.sort((one, other) => one.number - other.number)
    if (first) return { number: String(first.number), why: `${saidAt(first.head, file)} names another hash for it` }
    const beyond = kept.find(({ count, at }) => count > total && (takenAt === null || at <= takenAt))
    const cut = beyond && `${saidAt(beyond, file)} tells of ${beyond.count} entries, and there are ${total}`
    return cut === undefined ? null : { number: String(total + 1), why: `${cut}: it and those after it were cut off` }
  }
  const unsigned = async (keys: CheckedChain['keys']): Promise<string | null> => {
    for (const head of kept) {
      const publicKey = keys.find(head.kid)?.publicKey
      if (publicKey === undefined) return `A key signed ${saidAt(head, file)} that the ledger does not know: ${head.kid}.`
      const claim = { publicKey, message: headMessage(head), signature: head.signature }
      if (!(await isSignedInThread(claim))) return `The signature of ${saidAt(head, file)} is not the site’s.`
    }
    return null
  }
  return { watch: ({ number, hash }) => { compare(Number(number), hash) }, bad, unsigned }
}
