import { listSignedDrafts } from '@/reviews/queries'
import { Age } from '../age'
import { articleHref, eachRow, type Section } from '../section'

export const signedDrafts: Section = {
  key: 'signed',
  heading: 'Signed and not yet out',
  empty: 'No signed text waits to be published.',
  roles: ['editor'],
  read: async (req, { part, now }) =>
    eachRow(await listSignedDrafts(req, part), ({ articleId, title, signedBy, signedAt }) => ({
      key: articleId,
      title,
      href: articleHref(articleId),
      notes: <>Signed by {signedBy} <Age since={signedAt} now={now} /> ago</>,
    })),
}
