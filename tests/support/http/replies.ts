import { randomUUID } from 'node:crypto'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { unique } from '../unique'
import { ask, site } from './site'

export type ReplyOnSite = { id: string; name: string; email: string; comment: string; token: string }

type Written = {
  article: string
  status: 'pending' | 'approved' | 'rejected' | 'spam'
  parent?: string | null
  changes?: Partial<Omit<ReplyOnSite, 'id'>>
}

const made: string[] = []

/** A reply in any state, put straight into the database: the form takes only so many in ten minutes. */
export async function aReply({ article, status, parent = null, changes = {} }: Written): Promise<ReplyOnSite> {
  const reply = {
    id: randomUUID(),
    name: unique('reader'),
    email: `${unique('reader')}@example.org`,
    comment: unique('What a reader wrote'),
    token: unique('token'),
    ...changes,
  }
  await withConnection(site.ownerUrl, (client) =>
    client.query(
      `insert into comments (id, article_id, parent_id, name, email, comment, token, status, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now(), now())`,
      [reply.id, article, parent, reply.name, reply.email, reply.comment, reply.token, status],
    ),
  )
  made.push(reply.id)
  return reply
}

/** Deletes the replies that this builder made. */
export async function removeReplies(): Promise<void> {
  for (const id of made.splice(0)) await ask('admin', `/api/comments/${id}`, { method: 'DELETE' })
}
