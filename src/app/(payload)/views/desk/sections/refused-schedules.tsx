import { listRefusedSchedules } from '@/schedules/queries'
import { Age } from '../age'
import { articleHref, eachRow, type Section } from '../section'

export const refusedSchedules: Section = {
  key: 'refused',
  heading: 'Refused at the time that was set',
  empty: 'No publication at a set time was refused.',
  roles: ['editor'],
  isPressing: true,
  read: async (req, { part, now }) =>
    eachRow(await listRefusedSchedules(req, part), ({ articleId, title, isPublication, refusedAt }) => ({
      key: articleId,
      title,
      href: articleHref(articleId),
      notes: <>Was to be {isPublication ? 'published' : 'taken down'} <Age since={refusedAt} now={now} /> ago</>,
    })),
}
