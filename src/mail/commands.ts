import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import type { Eraser } from '@/platform/erase-expired-task'
import { keptSince } from '@/platform/pure/kept-since'
import { headerLine } from './rules/header-line'
import type { MailKind } from './rules/mail-kind'
import { addressedText, type Correspondent } from './rules/mail-text'

const MAX_NAME = 120
const MAX_SUBJECT = 200

export type Mail = {
  kind: MailKind
  to: Correspondent
  subject: string
  /** Plain text; the layout greets nobody and signs with the name of the site. */
  paragraphs: string[]
  /** A button that leads to an address of this site, such as `/admin/login`. */
  action?: { label: string; path: string }
  /** Who gets the answers; without it, they go to the sender of all mail of the site. */
  replyTo?: Correspondent
}

const tidy = ({ name, email }: Correspondent): Correspondent => ({
  name: headerLine(name, MAX_NAME),
  email: email.trim(),
})

/**
 * Puts a mail into the outbox, in the transaction of `req`: it is sent by a server once that is committed, and never
 * without. Line breaks in names and in the subject become spaces.
 *
 * @throws ZodError when an address of mail or the path of the action is malformed (a bug: input is parsed earlier).
 */
export async function queueMail(req: PayloadRequest, mail: Mail): Promise<void> {
  const { to, paragraphs, action, replyTo } = addressedText.parse({
    to: tidy(mail.to),
    paragraphs: mail.paragraphs,
    action: mail.action ?? null,
    replyTo: mail.replyTo ? tidy(mail.replyTo) : null,
  })
  await asSystem(req.payload, 'mail is written by what the site does, not by a person').create({
    collection: 'mail',
    data: {
      kind: mail.kind,
      recipientName: to.name,
      recipientEmail: to.email,
      subject: headerLine(mail.subject, MAX_SUBJECT),
      text: { paragraphs, action, replyTo },
      status: 'waiting',
      attempts: 0,
      nextAttemptAt: new Date().toISOString(),
    },
    depth: 0,
    req,
  })
}

/** Forgets the mail that was written so many days ago, whatever became of it, but not what still waits. */
export const eraseOldMail = (keptDays: number): Eraser =>
  async (req, now) => {
    const before = keptSince(now, keptDays).toISOString()
    await asSystem(req.payload, 'mail is kept for no longer than it is needed').delete({
      collection: 'mail',
      where: { and: [{ status: { in: ['sent', 'failed', 'unclear'] } }, { createdAt: { less_than: before } }] },
      depth: 0,
      req,
    })
  }
