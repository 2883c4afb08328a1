import { findReadiness } from '@/platform/readiness'
import { probeAnswer } from '@/platform/probe-answer'

export const dynamic = 'force-dynamic'

/** Whether this server can be given requests, and which part is missing: 503 without a database that is up to date. */
export async function GET(): Promise<Response> {
  const parts = await findReadiness(() => Promise.resolve(null))
  const isReady = parts.database === 'ok' && parts.migrations === 'ok'
  return probeAnswer(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', ...parts })
}
