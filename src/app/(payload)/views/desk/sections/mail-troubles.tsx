import { listMailTroubles } from '@/mail/queries'
import type { MailStatus } from '@/mail/rules/mail-status'
import { firstWords } from '@/platform/pure/first-words'
import { Age } from '../age'
import { eachRow, type Section } from '../section'

const says = {
  waiting: 'Waits to be sent',
  sending: 'Is being sent',
  sent: 'Was sent',
  failed: 'Failed',
  unclear: 'Unclear whether it was sent',
} satisfies Record<MailStatus, string>

const statuses = ['unclear', 'failed', 'sending', 'waiting'] satisfies MailStatus[]

export const mailTroubles: Section = {
  key: 'mail',
  heading: 'Mail that is not through',
  empty: 'No mail waits, and none has failed.',
  roles: ['admin'],
  list: `/collections/mail?${statuses.map((status, place) => `where[or][0][and][0][status][in][${place}]=${status}`).join('&')}`,
  read: async (req, { part, now }) =>
    eachRow(await listMailTroubles(req, part), ({ id, subject, status, lastError, createdAt }) => ({
      key: id,
      title: subject,
      href: `/admin/collections/mail/${id}`,
      notes: (
        <>
          {says[status]}, written <Age since={createdAt} now={now} /> ago
          {lastError && <>: {firstWords(lastError, 200)}</>}
        </>
      ),
    })),
}
