import type { PayloadRequest } from 'payload'
import { submitReply } from '@/comments/commands'
import { sampleReplies } from '../sample/replies'
import { valueOf } from './seeding'

type Requests = { asReader: () => Promise<PayloadRequest>; asModerator: () => Promise<PayloadRequest> }

/** Sends the sample replies as readers would, and decides about them as a moderator would. */
export async function seedReplies(
  { asReader, asModerator }: Requests,
  articles: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = new Map<string, string>()
  for (const { key, article, parent, status, name, email, text } of sampleReplies) {
    const { id } = valueOf(
      await submitReply(await asReader(), {
        articleId: articles.get(article) ?? '',
        parentId: parent && (ids.get(parent) ?? null),
        name,
        email,
        comment: text,
      }),
    )
    ids.set(key, id)
    if (status === 'pending') continue
    const req = await asModerator()
    await req.payload.update({ collection: 'comments', id, data: { status }, overrideAccess: false, req })
  }
}
