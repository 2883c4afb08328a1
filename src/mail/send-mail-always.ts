import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { logLine } from '@/platform/log-line'
import { wayOut } from './delivery-ways'
import { sendDueMail } from './send-due-mail'

const ROUND_MS = 5_000

type Options = { open: () => Promise<Payload>; siteName: (req: PayloadRequest) => Promise<string> }

/**
 * Sends due mail every few seconds, for as long as the server runs. Without a way out, mail waits.
 *
 * A database that is away, or anything else that fails, is logged, and tried again in the next round.
 */
export function sendMailAlways({ open, siteName }: Options): void {
  const deliver = wayOut()
  if (!deliver) return
  const round = async (): Promise<void> => {
    const payload = await open()
    const req = await createLocalReq({}, payload)
    await sendDueMail(req, { deliver, siteName: await siteName(req), now: () => new Date() })
  }
  const logFault = (err: unknown): void => logLine('error', 'the outbox could not be worked through', { err })
  const again = (): void => void setTimeout(() => void round().catch(logFault).finally(again), ROUND_MS).unref()
  again()
}
