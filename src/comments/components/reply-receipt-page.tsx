import { EraseForm } from '@/ui/erase-form'
import { Paragraphs } from '@/ui/paragraphs'
import type { CommentStatus } from '../rules/comment-status'
import type { ReplyView } from '../rules/thread'

type Props = {
  /** The secret part of this page's address. */
  token: string
  reply: ReplyView
  status: CommentStatus
  /** Where the reply will stand, or `null` where the article is no longer there. */
  article: { title: string; path: string } | null
}

type Outcome = 'waits' | 'published' | 'refused'

/** Spam and what was turned down read the same: whoever sent it learns nothing from the difference. */
const outcomes = { pending: 'waits', approved: 'published', rejected: 'refused', spam: 'refused' } satisfies Record<CommentStatus, Outcome>

const wording: Record<Outcome, { heading: string; sentence: string; mark: string }> = {
  waits: {
    heading: 'Thank you, your reply waits to be read',
    sentence: 'A moderator reads each reply before it appears, usually within two working days. There is nothing more to do.',
    mark: 'Waiting to be read',
  },
  published: {
    heading: 'Thank you, your reply is published',
    sentence: 'A moderator has read it, and it stands below its article.',
    mark: 'Published',
  },
  refused: {
    heading: 'Your reply was not published',
    sentence: 'A moderator has read it and decided not to show it.',
    mark: 'Not published',
  },
}

/** Tells the writer of a reply what became of it, and the way back. */
export const ReplyReceiptPage = ({ token, reply, status, article }: Props) => {
  const outcome: Outcome = outcomes[status]
  const { heading, sentence, mark } = wording[outcome]
  return (
    <>
      <h1>{heading}</h1>
      <p className="standfirst">{sentence}</p>
      {outcome !== 'refused' && (
        <article className="reply">
          <header><strong dir="auto">{reply.name}</strong> <span className="soft">{mark}</span></header>
          <Paragraphs text={reply.comment} />
        </article>
      )}
      <EraseForm action={`/replies/${token}/erase`} label="Erase my reply">
        <p>
          Your name, your e-mail address and your words will be gone for good{outcome === 'published' && ', and the reply '
          + 'will leave its article at once. Answers to it stay'}. Only this page can do this, so keep its address if you
          want to decide later.
        </p>
      </EraseForm>
      <p>{article ? <a href={article.path}>Back to “{article.title}”</a> : <a href="/">Back to the home page</a>}</p>
    </>
  )
}
