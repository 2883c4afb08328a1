import type { PayloadRequest } from 'payload'
import { listAccountsWith } from '@/accounts/queries'
import type { Change } from '@/changes/rules/kind-of-change'
import { notify } from '@/notices/commands'
import { EDITORIAL_DAYS } from './rules/withdrawal-refusal'

type Article = { id: string; title: string }

/** An act about an article: who did it, and the reason that they gave. */
type Told = { article: Article; by: string; words: string }

const toRead = ({ id }: Article) => ({ label: 'Read it', path: `/admin/review/${id}` })

const ids = async (req: PayloadRequest, role: 'admin' | 'editor'): Promise<string[]> =>
  (await listAccountsWith(req, role)).map(({ id }) => id)

/** Tells all editors that a signature was taken back, and its signer, where somebody else did it. */
export async function tellWithdrawn(
  req: PayloadRequest,
  { article, by, byId, signerId, words, isTakenDown }: Told & { byId: string; signerId: string; isTakenDown: boolean },
): Promise<void> {
  const what = isTakenDown ? 'The article was taken down.' : 'Readers see a notice above it, and search engines are kept away.'
  const told = [...(await ids(req, 'editor')), signerId].filter((id) => id !== byId)
  await notify(req, told, {
    subject: `A signature was taken back: ${article.title}`,
    paragraphs: [`${by} has taken back the signature under “${article.title}”.`, `“${words}”`, what],
    action: { label: 'Open the article', path: `/admin/collections/articles/${article.id}` },
  })
}

const quoted = (words: string | null): string => (words === null ? 'nothing' : `“${words}”`)

/** Tells the signer that a change was called a typing mistake, what it is, and how to refuse that. */
export async function tellConfirmed(
  req: PayloadRequest,
  { article, by, words, signerId, changes }: Told & { signerId: string; changes: readonly Change[] },
): Promise<void> {
  await notify(req, [signerId], {
    subject: `A typing mistake was mended: ${article.title}`,
    paragraphs: [
      `${by} says that only a typing mistake was mended in “${article.title}”, which you signed: “${words}”`,
      ...changes.map(({ part, before, after }) => `${part}: ${quoted(before)} is now ${quoted(after)}.`),
      `Your signature answers for the new words, too. If you do not agree, you can refuse that for ${EDITORIAL_DAYS} days.`,
    ],
    action: toRead(article),
  })
}

/** Tells admins, and the doctors concerned, that a text is before readers without a review. */
export async function tellUrgent(
  req: PayloadRequest,
  reviewerIds: readonly string[],
  { article, by, words, deadlineAt }: Told & { deadlineAt: Date },
): Promise<void> {
  await notify(req, [...reviewerIds, ...(await ids(req, 'admin'))], {
    subject: `Published before its review: ${article.title}`,
    paragraphs: [
      `${by} has published “${article.title}” urgently, without a review:`,
      `“${words}”`,
      `It has to be reviewed by ${deadlineAt.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
    ],
    action: toRead(article),
  })
}
