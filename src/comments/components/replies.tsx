import type { Thread } from '../rules/thread'
import type { ReplySetting } from './reply'
import { ReplyForm } from './reply-form'
import { ReplyNote } from './reply-note'
import { ReplyThread } from './reply-thread'

type Props = ReplySetting & { threads: readonly Thread[]; count: number }

const countOf = (count: number): string => {
  if (count === 0) return 'No replies yet'
  return count === 1 ? '1 reply' : `${count} replies`
}

/** What readers replied to an article, and the form to join them. */
export const Replies = ({ threads, count, ...setting }: Props) => (
  <section className="replies" aria-labelledby="replies">
    <h2 id="replies">{countOf(count)}</h2>
    {threads.length > 0 && (
      <ol>
        {threads.map((thread) => <ReplyThread key={thread.id} thread={thread} depth={1} {...setting} />)}
      </ol>
    )}
    {setting.isOut ? (
      <ReplyForm values={{ article: setting.articleId, parent: '', name: '', email: '', comment: '' }}>
        <h2>Leave a Reply</h2>
        <ReplyNote />
      </ReplyForm>
    ) : (
      <p className="soft">Readers can reply here while the article is published.</p>
    )}
  </section>
)
