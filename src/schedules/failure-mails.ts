import type { PayloadRequest } from 'payload'
import { findAccount, findMailRecipient, listAccountsWith } from '@/accounts/queries'
import { findNewestText, type NewestText } from '@/articles/queries'
import { queueMail } from '@/mail/commands'
import { inTransaction } from '@/platform/in-transaction'
import { idsOf } from '@/platform/pure/ids'
import { failureWords } from './rules/failure-words'
import type { ScheduleFailure } from './rules/schedule-failure'
import { mayPublish, type Schedule } from './schedule'

type Reader = { id: string; name: string; email: string }

async function reachable(req: PayloadRequest, ids: readonly string[]): Promise<Reader[]> {
  const readers: Reader[] = []
  for (const id of ids) {
    const to = mayPublish(await findAccount(req, id)) ? await findMailRecipient(req, id) : null
    if (to) readers.push({ id, ...to })
  }
  return readers
}

/** Who hears of it: whoever set the time; or else the editors who wrote in the article; or else all who may publish. */
async function findReaders(req: PayloadRequest, schedulerId: string | null, article: NewestText): Promise<Reader[]> {
  const scheduler = await reachable(req, schedulerId ? [schedulerId] : [])
  if (scheduler.length > 0) return scheduler
  const writers = await reachable(req, idsOf(article.contributors))
  if (writers.length > 0) return writers
  const all = [...(await listAccountsWith(req, 'editor')), ...(await listAccountsWith(req, 'admin'))]
  return reachable(req, [...new Set(all.map(({ id }) => id))])
}

/** Mails those concerned that a time passed without effect, and why. An article that is gone needs no word. */
export const mailOfFailure = (
  req: PayloadRequest,
  { type, doc, user }: Schedule,
  failure: ScheduleFailure,
): Promise<void> =>
  inTransaction(req, async () => {
    const article = await findNewestText(req, doc.value)
    if (!article) return
    const setter = user ? await findAccount(req, user.value) : null
    const action = { label: 'Open the article', path: `/admin/collections/articles/${article.id}` }
    for (const { id, ...to } of await findReaders(req, user?.value ?? null, article)) {
      const scheduler = id === user?.value ? 'you' : setter
      const words = failureWords({ title: article.title, isPublication: type !== 'unpublish', scheduler, failure })
      await queueMail(req, { kind: 'schedule-failed', to, ...words, action })
    }
  })
