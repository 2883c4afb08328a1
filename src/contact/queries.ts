import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'

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
