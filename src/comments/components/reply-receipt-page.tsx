import { Paragraphs } from '@/ui/paragraphs'
import type { ReplyView } from '../rules/thread'

type Props = {
  reply: ReplyView
  /** Where the reply will stand, or `null` where the article is no longer there. */
  article: { title: string; path: string } | null
}

/** Thanks for a reply that waits to be read, and the way back. */
export const ReplyReceiptPage = ({ reply, article }: Props) => (
  <>
    <h1>Thank you, your reply waits to be read</h1>
    <p className="standfirst">
      A moderator reads each reply before it appears, usually within two working days. There is nothing more to do.
    </p>
    <article className="reply">
      <header><strong dir="auto">{reply.name}</strong> <span className="soft">Waiting to be read</span></header>
      <Paragraphs text={reply.comment} />
    </article>
    <p>{article ? <a href={article.path}>Back to “{article.title}”</a> : <a href="/">Back to the home page</a>}</p>
  </>
)
