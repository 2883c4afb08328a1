import { countMailTroubles } from '@/mail/queries'
import { findReadiness } from '@/platform/readiness'
import { probeAnswer } from '@/platform/probe-answer'
import { readerRequest } from '@/platform/reader-request'

export const dynamic = 'force-dynamic'

/** A site without a mail server keeps its mail, which is then not late. */
async function mailWait(): Promise<number> {
  const { isSent, oldestWaitingSeconds } = await countMailTroubles(await readerRequest())
  return isSent ? oldestWaitingSeconds : 0
}

/** Whether this server can be given requests, and which part is missing: 503 without a database that is up to date. */
export async function GET(): Promise<Response> {
  const parts = await findReadiness(mailWait)
  const isReady = parts.database === 'ok' && parts.migrations === 'ok'
  return probeAnswer(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', ...parts })
}
