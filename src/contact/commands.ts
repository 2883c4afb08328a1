import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { queueMail } from '@/mail/commands'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { inTransaction } from '@/platform/in-transaction'
import { keptSince } from '@/platform/pure/kept-since'
import { newReceiptToken } from '@/platform/receipt-token'
import { findContactAddress, getSiteSettings } from '@/site/queries'
import { keepingDays } from '@/site/rules/keeping-days'
import type { ContactForm } from './rules/contact-form'

type Kept = ContactForm & { id: string }

/** Hands a message to the editors; their answer goes to its writer. A site without an address keeps it all the same. */
async function mailToSite(req: PayloadRequest, { id, name, email, message }: Kept): Promise<void> {
  const address = await findContactAddress(req)
  if (address === null) return
  const site = await getSiteSettings(req)
  await queueMail(req, {
    kind: 'contact-message',
    to: { name: site.name, email: address },
    replyTo: { name, email },
    subject: `Message from ${name}`,
    paragraphs: [`${name} (${email}) wrote to ${site.name}:`, ...message.split(/\n\s*\n/)],
    action: { label: 'Read it at the desk', path: `/admin/collections/contact-messages/${id}` },
  })
}

/**
 * Keeps a reader's message and mails it to the site, in one transaction. Gives the token of the page on which the
 * writer, and nobody else, is thanked.
 */
export async function sendContactMessage(
  req: PayloadRequest,
  form: ContactForm,
): Promise<{ id: string; token: string }> {
  const token = newReceiptToken()
  return inTransaction(req, async () => {
    const { id } = await asSystem(req.payload, 'a reader who is not signed in writes to the site').create({
      collection: 'contact-messages',
      data: { ...form, token },
      depth: 0,
      req,
    })
    await mailToSite(req, { ...form, id })
    return { id, token }
  })
}

/** Erases messages, and the mails that carried them, once the site has kept them for as long as it says. */
export async function eraseExpiredMessages(req: PayloadRequest, now: Date): Promise<void> {
  const before = keptSince(now, keepingDays.contactMessage)
  await runSql(req, sql`delete from contact_messages where created_at < ${before}`)
  await asSystem(req.payload, 'what a reader wrote is kept for no longer than the site says').delete({
    collection: 'mail',
    where: { and: [{ kind: { equals: 'contact-message' } }, { createdAt: { less_than: before.toISOString() } }] },
    depth: 0,
    req,
  })
}
