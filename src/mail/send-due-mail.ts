import MailComposer from 'nodemailer/lib/mail-composer'
import type { PayloadRequest } from 'payload'
import { env } from '@/platform/env'
import { deliveryWay } from './delivery-ways'
import { claimMail, endDeadLinks, settleAbandoned, settleFailed, settleSent, type ClaimedMail } from './outbox'
import type { Deliver } from './rules/delivery'
import { letter } from './rules/letter'

type Sending = { deliver: Deliver; siteName: string; now: () => Date }

/** The same for every attempt, so that whoever gets a mail twice can tell. */
const messageIdOf = ({ id }: ClaimedMail): string => `<${id}@${env.mailFrom.email.replace(/^.*@/, '')}>`

function bytesOf(mail: ClaimedMail, siteName: string): Promise<Buffer> {
  const { recipientName, recipientEmail, subject, text: { paragraphs, action, replyTo }, kind, createdAt } = mail
  const composer = new MailComposer({
    from: { name: env.mailFrom.name || siteName, address: env.mailFrom.email },
    to: { name: recipientName, address: recipientEmail },
    ...(replyTo ? { replyTo: { name: replyTo.name, address: replyTo.email } } : {}),
    subject,
    messageId: messageIdOf(mail),
    date: createdAt,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...letter({ kind, subject, paragraphs, action }, { name: siteName, url: env.siteUrl }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** Sends one claimed mail and notes what became of it; tells whether the round can go on. */
async function sendClaimed(
  req: PayloadRequest,
  mail: ClaimedMail,
  { deliver, siteName, now }: Sending,
): Promise<boolean> {
  const bytes = await bytesOf(mail, siteName)
  const delivery = await deliver({ id: mail.id, from: env.mailFrom.email, to: mail.recipientEmail, bytes })
  if (delivery.end === 'sent') {
    await settleSent(req, { mail, now: now(), messageId: messageIdOf(mail), isTextKept: deliveryWay() === 'folder' })
  } else {
    await settleFailed(req, { mail, now: now(), delivery })
  }
  return delivery.end !== 'away'
}

/**
 * Sends all mail that is due, one after the other, each at most once; several servers may do so at the same time.
 *
 * A mail server that is away ends the round. `req` must be in no transaction.
 */
export async function sendDueMail(req: PayloadRequest, sending: Sending): Promise<void> {
  await settleAbandoned(req, sending.now())
  await endDeadLinks(req, sending.now())
  let isGoingOn = true
  while (isGoingOn) {
    const mail = await claimMail(req, sending.now())
    isGoingOn = mail !== null && (await sendClaimed(req, mail, sending))
  }
}
