import { createLocalReq, type Payload } from 'payload'
import { env } from '@/platform/env'
import { logLine } from '@/platform/log-line'
import { introduceSigningKey, recordRestore } from './commands'
import { keepHead } from './head-file'
import { signedHead } from './signed-head'

const ROUND_MS = 60_000

/**
 * Makes the server's key known to the ledger, tells there of a restore, and from then on keeps in a file, each minute
 * in which something was added, how far the ledger reaches. What is kept somewhere else shows if the ledger is cut off
 * or made anew.
 *
 * A database that is away, or a file that cannot be written, is logged, and tried again in the next round.
 *
 * @returns what ends it
 */
export function keepHeadsAlways(openPayload: () => Promise<Payload>): () => void {
  let isKnown = false
  let isOver = false
  const round = async (): Promise<void> => {
    const req = await createLocalReq({}, await openPayload())
    if (!isKnown) {
      await introduceSigningKey(req)
      await recordRestore(req)
    }
    isKnown = true
    const head = await signedHead(req, new Date())
    isKnown = head !== null
    if (head) await keepHead(env.ledgerHeadsFile, head)
  }
  const logFault = (err: unknown): void => logLine('error', 'the head of the ledger could not be kept', { err })
  const again = (): void => void setTimeout(begin, ROUND_MS).unref()
  const begin = (): void => {
    if (!isOver) void round().catch(logFault).finally(again)
  }
  begin()
  return () => { isOver = true }
}
