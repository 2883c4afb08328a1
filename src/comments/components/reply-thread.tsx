import type { Thread } from '../rules/thread'
import { Reply, type ReplySetting } from './reply'
import { shownAnswers } from './shown-answers'

type Props = ReplySetting & {
  thread: Thread
  /** 1 for a reply to the article itself. */
  depth: number
  /** Who is answered, where the indent cannot show it. */
  answered?: string | null
}

/** One reply and the answers to it. */
export function ReplyThread({ thread, depth, answered = null, ...setting }: Props) {
  const answers = shownAnswers(thread, depth)
  return (
    <li>
      {thread.reply === null
        ? <p className="reply soft">This reply was removed.</p>
        : <Reply reply={thread.reply} answered={answered} {...setting} />}
      {answers.length > 0 && (
        <ol>
          {answers.map((answer) => <ReplyThread key={answer.thread.id} {...answer} depth={depth + 1} {...setting} />)}
        </ol>
      )}
    </li>
  )
}
