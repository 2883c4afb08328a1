import { listMessages } from '@/contact/queries'
import { firstWords } from '@/platform/pure/first-words'
import { Age } from '../age'
import { eachRow, type Section } from '../section'

export const messages: Section = {
  key: 'messages',
  heading: 'Messages from readers',
  empty: 'No message has come in during the last 30 days.',
  roles: ['moderator'],
  list: '/collections/contact-messages',
  read: async (req, { part, now }) =>
    eachRow(await listMessages(req, part), ({ id, name, message, sentAt }) => ({
      key: id,
      title: firstWords(message, 80),
      href: `/admin/collections/contact-messages/${id}`,
      notes: <>{name}, <Age since={sentAt} now={now} /> ago</>,
    })),
}
