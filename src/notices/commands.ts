import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { findMailRecipient, type MailRecipient } from '@/accounts/queries'
import { queueMail } from '@/mail/commands'
import { lockFor } from '@/platform/advisory-lock'
import { inTransaction } from '@/platform/in-transaction'
import { tryAll } from '@/platform/try-all'
import { gatheredMail, type Notice } from './rules/gathered-mail'
import { isDailyMailDue } from './rules/is-daily-mail-due'
import { mailPreference } from './rules/mail-preference'
import { forgetNotices, listWaitingNotices, listWaitingRecipients, writeDown } from './waiting-notices'

const isDaily = (to: MailRecipient | null): boolean => mailPreference(to?.mailPreference) === 'daily'

/**
 * Tells colleagues of something by mail, in the transaction of the act: at once, or in the one mail of their day, as
 * they wish. Whoever has left, or has not joined yet, hears nothing; nobody hears of it twice.
 */
export async function notify(req: PayloadRequest, accountIds: Iterable<string>, notice: Notice): Promise<void> {
  for (const id of new Set(accountIds)) {
    const to = await findMailRecipient(req, id)
    if (isDaily(to)) await writeDown(req, id, notice)
    else if (to) await queueMail(req, { kind: 'work', to, ...notice })
  }
}

/**
 * The same for one of several things that the site does together: whoever hears at once gets them in one mail, which
 * the next `sendGathered` puts into the outbox.
 */
export async function gather(req: PayloadRequest, accountIds: Iterable<string>, notice: Notice): Promise<void> {
  for (const id of new Set(accountIds)) {
    if (await findMailRecipient(req, id)) await writeDown(req, id, notice)
  }
}

/** An instant by the clock of the ledger, and the site's time zone. */
type Moment = { now: Date; timeZone: string }

/** Puts what waits for one account into the outbox, in the transaction that forgets it; drops it for a leaver. */
async function sendTo(req: PayloadRequest, accountId: string, { now, timeZone }: Moment): Promise<void> {
  await lockFor(req, `notices/${accountId}`)
  const to = await findMailRecipient(req, accountId)
  const notices = await listWaitingNotices(req, accountId)
  const [oldest] = notices
  if (!oldest || (isDaily(to) && !isDailyMailDue(oldest.at, now, timeZone))) return
  await forgetNotices(req, notices)
  if (to) await queueMail(req, { kind: 'work', to, ...gatheredMail(notices, req.payload.config.serverURL) })
}

/**
 * Puts what waits for the mail of a day into the outbox, for those whose mail is due or who want to hear at once again.
 * It may run at any time, on several servers at once. Gives what went wrong; each account has its own transaction.
 */
export async function sendGathered(payload: Payload, moment: Moment): Promise<unknown[]> {
  const recipients = await listWaitingRecipients(await createLocalReq({}, payload))
  return tryAll(recipients.map((id) => async () => {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, () => sendTo(req, id, moment))
  }))
}
