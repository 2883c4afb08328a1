import { z } from 'zod'
import type { PlainDate } from '@/platform/pure/plain-date'
import { withConnection } from '../../scripts/setup/database.mjs'
import { aPublishedArticle, edit, publish, sign, type Desk } from './desk'
import { moveLedgerClock } from './move-ledger-clock'
import { unique } from './unique'

/** Has all licences checked now, by the clock of the ledger. */
export const checkLicences = ({ database }: Desk) =>
  withConnection(database.ownerUrl, (client) =>
    client.query('update people set licence_checked_on = audit.current_instant() where licence_checked_on is not null'))

/** Sets the clock of the ledger to an instant, noon (UTC) where only a day is given, and has licences checked then. */
export async function moveLedgerTo(desk: Desk, when: PlainDate): Promise<void> {
  const at = new Date(when.length === 10 ? `${when}T12:00:00Z` : when)
  await moveLedgerClock(desk.database.ownerUrl, `${(at.getTime() - Date.now()) / 1000} seconds`)
  await checkLicences(desk)
}

const signature = z.object({ id: z.string(), dueOn: z.string() })

/** The newest signature of an article: its id, and the day on which the next review is due. */
export const newestSignature = ({ database }: Desk, articleId: string) =>
  withConnection(database.ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select id, facts::jsonb ->> 'dueOn' as "dueOn" from audit.entries
       where act = 'article.signed-off' and subject = $1 order by number desc limit 1`, [articleId],
    )
    return signature.parse(rows[0])
  })

/** An article that was signed and is out, with its signature. */
export async function aReviewedArticle(desk: Desk) {
  const { id, title } = await aPublishedArticle(desk)
  return { id, title, signature: await newestSignature(desk, id) }
}

/** Changes a text that is out, has it signed, and puts it out: a signature that is no renewal. */
export async function signAnew(desk: Desk, id: string): Promise<{ id: string; dueOn: PlainDate }> {
  await edit(desk, id, { standfirst: unique('Read once more') })
  await sign(desk, id)
  await publish(desk, id)
  return newestSignature(desk, id)
}

/** Forgets the mail that came of arranging a test. */
export const forgetMail = ({ payload }: Desk) =>
  payload.delete({ collection: 'mail', where: { id: { exists: true } }, depth: 0, overrideAccess: true })

const mailed = z.object({
  recipientEmail: z.string(),
  subject: z.string(),
  text: z.object({ paragraphs: z.array(z.string()) }),
})

/** The mail of the outbox whose subject or text names something, but for what tells of a signature. */
export async function mailsNaming({ payload }: Desk, words: string) {
  const { docs } = await payload.find({ collection: 'mail', sort: 'createdAt', pagination: false, depth: 0, overrideAccess: true })
  return docs.flatMap((doc) => {
    const { recipientEmail: to, subject, text: { paragraphs } } = mailed.parse(doc)
    const isNaming = [subject, ...paragraphs].some((part) => part.includes(words))
    return isNaming && !subject.startsWith('Signed: ') ? [{ to, subject, paragraphs }] : []
  })
}

/** Forgets all articles, mails and notices, so that a test begins with nothing to tell. */
export async function clearReminders({ payload }: Desk): Promise<void> {
  const { docs } = await payload.find({ collection: 'articles', pagination: false, depth: 0, overrideAccess: true })
  for (const { id } of docs) await payload.delete({ collection: 'articles', id, depth: 0, overrideAccess: true })
  for (const collection of ['notices', 'mail'] as const) {
    await payload.delete({ collection, where: { id: { exists: true } }, depth: 0, overrideAccess: true })
  }
}

/** Sets what becomes of articles whose review lapsed. */
export const setLapse = ({ payload }: Desk, onLapse: 'hide' | 'unpublish', overdueGraceDays = 90) =>
  payload.updateGlobal({ slug: 'site', data: { onLapse, overdueGraceDays, disclaimer: 'No doctor.' }, depth: 0, overrideAccess: true })
