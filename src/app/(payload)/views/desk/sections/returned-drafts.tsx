import { firstWords } from '@/platform/pure/first-words'
import { listReturnedDrafts } from '@/reviews/queries'
import { Age } from '../age'
import { articleHref, eachRow, type Section } from '../section'

export const returnedDrafts: Section = {
  key: 'changes-requested',
  heading: 'Changes requested',
  empty: 'No doctor has sent a text back.',
  roles: ['editor'],
  read: async (req, { part, now }) =>
    eachRow(await listReturnedDrafts(req, part), ({ articleId, title, reviewer, note, returnedAt }) => ({
      key: articleId,
      title,
      href: articleHref(articleId),
      notes: <>{reviewer}, <Age since={returnedAt} now={now} /> ago{note && <>: “{firstWords(note, 120)}”</>}</>,
    })),
}
