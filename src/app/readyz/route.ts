import { countMailTroubles } from '@/mail/queries'
import { findReadiness } from '@/platform/readiness'
import { probeAnswer } from '@/platform/probe-answer'
import { readerRequest } from '@/platform/reader-request'
import { sharedAnswer } from '@/platform/shared-answer'

export const dynamic = 'force-dynamic'

/** A site without a mail server keeps its mail, which is then not late. */
async function mailWait(): Promise<number> {
  const { isSent, oldestWaitingSeconds } = await countMailTroubles(await readerRequest())
  return isSent ? oldestWaitingSeconds : 0
}

/** Anybody may ask, so all who ask within a second share one answer: a crowd must not make a server look lost. */
const findStanding = sharedAnswer(() => findReadiness(mailWait), 1_000)

/** Whether this server can be given requests, and which part is missing: 503 without a database that is up to date. */
export async function GET(): Promise<Response> {
  const parts = await findStanding()
  const isReady = parts.database === 'ok' && parts.migrations === 'ok'
  return probeAnswer(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', ...parts })
}
