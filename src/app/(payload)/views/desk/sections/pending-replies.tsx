import { listPendingReplies } from '@/comments/queries'
import { firstWords } from '@/platform/pure/first-words'
import { Age } from '../age'
import { eachRow, type Section } from '../section'

export const pendingReplies: Section = {
  key: 'replies',
  heading: 'Replies to decide on',
  empty: 'No reply waits for a decision.',
  roles: ['moderator'],
  list: '/collections/comments?where[or][0][and][0][status][equals]=pending&sort=createdAt',
  read: async (req, { part, now }) =>
    eachRow(await listPendingReplies(req, part), ({ id, name, comment, article, sentAt }) => ({
      key: id,
      title: firstWords(comment, 80),
      href: `/admin/collections/comments/${id}`,
      notes: <>{name} on “{article}”, <Age since={sentAt} now={now} /> ago</>,
    })),
}
