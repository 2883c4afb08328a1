import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import { pageOf, type Listed, type Part } from '@/platform/listed'

/** A message as its writer sees it once more. */
export type ContactMessageView = { name: string; message: string }

/** The message behind the token that its writer was sent to, or `null`. */
export async function findMessageByToken(req: PayloadRequest, token: string): Promise<ContactMessageView | null> {
  const { docs } = await asSystem(req.payload, 'the token shows that this is the writer').find({
    collection: 'contact-messages',
    where: { token: { equals: token } },
    depth: 0,
    limit: 1,
    req,
  })
  const [found] = docs
  return found ? { name: found.name, message: found.message } : null
}

/** A message as those who answer it see it in a list. */
export type ReceivedMessage = { id: string; name: string; message: string; sentAt: Date }

/** The messages that the site keeps, the newest first. Read with the rights of whoever asks. */
export async function listMessages(req: PayloadRequest, part: Part): Promise<Listed<ReceivedMessage>> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'contact-messages',
    sort: '-createdAt',
    depth: 0,
    ...pageOf(part),
    overrideAccess: false,
    req,
  })
  const rows = docs.map(({ id, name, message, createdAt }) => ({ id, name, message, sentAt: new Date(createdAt) }))
  return { rows, total: totalDocs }
}
