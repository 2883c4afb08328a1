import { sayInstant } from '@/platform/pure/say-instant'
import { CommentForm } from '../admin/comment-form'
import { ThreadActions } from '../admin/thread-actions'
import type { CommentThread, CommentView } from '../queries'

type Props = {
  articleId: string
  /** The digest of exactly the text that stands on this page. */
  digest: string
  threads: readonly CommentThread[]
  /** The parts of the text that can be commented on, in the order of reading. */
  paragraphs: readonly string[]
  timeZone: string
}

type Saying = { said: CommentView; timeZone: string }

const Instant = ({ at, timeZone }: { at: string; timeZone: string }) => (
  <time dateTime={at}>{sayInstant(at, timeZone)}</time>
)

const Saying = ({ said: { authorName, isGuest, writtenAt, comment }, timeZone }: Saying) => (
  <div className="said">
    <p className="said-by">
      <strong dir="auto">{authorName}</strong>{isGuest && ' (guest)'} · <Instant at={writtenAt} timeZone={timeZone} />
    </p>
    <p className="said-words" dir="auto">{comment}</p>
  </div>
)

function ThreadItem({ thread, articleId, timeZone }: { thread: CommentThread; articleId: string; timeZone: string }) {
  const { id, quote, answers, resolvedAt, resolvedBy } = thread
  return (
    <li id={`comment-${id}`}>
      {quote === '' ? <p className="said-about">About the whole text</p> : <blockquote dir="auto">{quote}</blockquote>}
      <Saying said={thread} timeZone={timeZone} />
      {answers.map((answer) => <Saying key={answer.id} said={answer} timeZone={timeZone} />)}
      {resolvedAt !== null && (
        <p className="said-by">Resolved{resolvedBy !== null && ` by ${resolvedBy}`} · <Instant at={resolvedAt} timeZone={timeZone} /></p>
      )}
      <ThreadActions articleId={articleId} commentId={id} isResolved={resolvedAt !== null} />
    </li>
  )
}

/** What colleagues and guests said of a text under review, and the way to say something about a part of it. */
export function ReviewComments({ articleId, digest, threads, paragraphs, timeZone }: Props) {
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null)
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null)
  const itemOf = (thread: CommentThread) =>
    <ThreadItem key={thread.id} thread={thread} articleId={articleId} timeZone={timeZone} />
  return (
    <section className="review-comments" id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">Open comments: {open.length}</h2>
      {open.length > 0 ? <ul>{open.map(itemOf)}</ul> : <p>Nobody waits for an answer.</p>}
      {resolved.length > 0 && (
        <details>
          <summary>Resolved comments: {resolved.length}</summary>
          <ul>{resolved.map(itemOf)}</ul>
        </details>
      )}
      <CommentForm articleId={articleId} digest={digest} paragraphs={paragraphs} />
    </section>
  )
}
