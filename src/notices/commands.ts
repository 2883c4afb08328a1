import type { PayloadRequest } from 'payload'
import { findMailRecipient } from '@/accounts/queries'
import { queueMail } from '@/mail/commands'

/** Something that colleagues are told of: a hand-over, an answer. The action leads to the thing itself. */
export type Notice = { subject: string; paragraphs: string[]; action: { label: string; path: string } }

/**
 * Tells colleagues of something by mail, in the transaction of the act. Whoever has left, or has not joined yet, hears
 * nothing; nobody hears of it twice.
 */
export async function notify(req: PayloadRequest, accountIds: Iterable<string>, notice: Notice): Promise<void> {
  for (const id of new Set(accountIds)) {
    const to = await findMailRecipient(req, id)
    if (to) await queueMail(req, { kind: 'work', to, ...notice })
  }
}
