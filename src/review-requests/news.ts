import type { PayloadRequest } from 'payload'
import { findAccount, listAccountsWith } from '@/accounts/queries'
import { hasRole } from '@/accounts/rules/roles'
import { notify } from '@/notices/commands'
import { longDate } from '@/platform/pure/plain-date'
import { openCommentLines, type OpenComment } from '@/review-comments/rules/open-comment-lines'

type Article = { id: string; title: string }

const toRead = ({ id }: Article) => ({ label: 'Read it', path: `/admin/review/${id}` })
const toEdit = ({ id }: Article) => ({ label: 'Open the article', path: `/admin/collections/articles/${id}` })

const quoted = (words: string): string[] => (words === '' ? [] : [`“${words}”`])

export type Asking = { article: Article; by: string; message: string; wishOn: string }

/** Tells a doctor that somebody asks them for a review. */
export const tellAsked = (
  req: PayloadRequest,
  reviewerId: string,
  { article, by, message, wishOn }: Asking,
): Promise<void> =>
  notify(req, [reviewerId], {
    subject: `A review is waiting: ${article.title}`,
    paragraphs: [
      `${by} asks you to review “${article.title}”.`,
      ...quoted(message),
      ...(wishOn === '' ? [] : [`They would like it by ${longDate(wishOn)}.`]),
    ],
    action: toRead(article),
  })

/** Tells a doctor that they need not review an article any more. */
export const tellRelieved = (req: PayloadRequest, reviewerId: string, { article, by }: Pick<Asking, 'article' | 'by'>): Promise<void> =>
  notify(req, [reviewerId], {
    subject: `No longer yours to review: ${article.title}`,
    paragraphs: [`${by} has given the review of “${article.title}” to somebody else. There is nothing for you to do.`],
    action: toRead(article),
  })

/** Tells a doctor that another one answered what they were asked. */
export const tellAnsweredByOther = (
  req: PayloadRequest,
  reviewerId: string,
  { article, by }: Pick<Asking, 'article' | 'by'>,
): Promise<void> =>
  notify(req, [reviewerId], {
    subject: `No longer yours to review: ${article.title}`,
    paragraphs: [`${by} has answered the request to review “${article.title}”. There is nothing for you to do.`],
    action: toRead(article),
  })

/** Tells a doctor that the signature that stands is enough, so that they need not review an article. */
export const tellUnneeded = (req: PayloadRequest, reviewerId: string, { article, by }: Pick<Asking, 'article' | 'by'>): Promise<void> =>
  notify(req, [reviewerId], {
    subject: `No review needed: ${article.title}`,
    paragraphs: [`Only a typing mistake was mended in “${article.title}”, says ${by}. There is nothing for you to do.`],
    action: toRead(article),
  })

/** The editors to tell: whoever asked for the review, while they may see drafts, or else all of them. */
async function editorsOf(req: PayloadRequest, askedById: string | null): Promise<string[]> {
  const asker = askedById === null ? null : await findAccount(req, askedById)
  if (asker && hasRole(asker, 'editor', 'admin')) return [asker.id]
  return (await listAccountsWith(req, 'editor')).map(({ id }) => id)
}

/** What a doctor answered; `comments` are those that nobody has resolved, which go along, whatever the answer. */
export type Answered = { article: Article; by: string; words: string; comments: readonly OpenComment[] }

const answers = {
  declined: ({ article, by, words, comments }: Answered) => ({
    subject: `Declined: ${article.title}`,
    paragraphs: [`${by} cannot review “${article.title}”. Please ask somebody else.`, ...quoted(words), ...openCommentLines(comments)],
  }),
  'changes-requested': ({ article, by, words, comments }: Answered) => ({
    subject: `Changes are asked for: ${article.title}`,
    paragraphs: [`${by} has read “${article.title}” and asks for changes.`, ...quoted(words), ...openCommentLines(comments)],
  }),
  signed: ({ article, by, comments }: Answered) => ({
    subject: `Signed: ${article.title}`,
    paragraphs: [`${by} has signed “${article.title}”. It can be published as it is.`, ...openCommentLines(comments)],
  }),
} satisfies Record<string, (answered: Answered) => { subject: string; paragraphs: string[] }>

/** Tells the editors what a doctor answered. */
export async function tellAnswer(
  req: PayloadRequest,
  askedById: string | null,
  answered: Answered & { answer: keyof typeof answers },
): Promise<void> {
  const words = answers[answered.answer](answered)
  await notify(req, await editorsOf(req, askedById), { ...words, action: toEdit(answered.article) })
}
