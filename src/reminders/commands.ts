import { createLocalReq, type Payload } from 'payload'
import { sendGathered } from '@/notices/commands'
import { inTransaction } from '@/platform/in-transaction'
import { tryAll } from '@/platform/try-all'
import { endLapsed } from './lapses'
import { remind } from './remind'
import { findToday } from './today'

/**
 * Does what reviews need without anybody's doing: takes down what lapsed, reminds of what is due, and sends the mail of
 * the day. It may run at any time, again, and on several servers at once.
 *
 * Gives what went wrong; each act has its own transaction, and keeps no other from being done.
 */
export async function watchReviews(payload: Payload): Promise<unknown[]> {
  const req = await createLocalReq({}, payload)
  const today = await findToday(req)
  const faults: unknown[] = []
  const note = async (act: Promise<unknown[]>): Promise<void> => void faults.push(...(await act))
  return [
    ...await tryAll([
      () => note(endLapsed(payload, today)),
      () => inTransaction(req, () => remind(req, today)),
      () => note(sendGathered(payload, today)),
    ]),
    ...faults,
  ]
}
