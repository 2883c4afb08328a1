import { dayOf } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import { Paragraphs } from '@/ui/paragraphs'
import type { ReplyView } from '../rules/thread'
import { ReplyForm } from './reply-form'
import { ReplyNote } from './reply-note'

/** What all replies of a page share. */
export type ReplySetting = {
  articleId: string
  timeZone: string
  /** Whether readers have the article; to another, which only previews show, nobody can reply. */
  isOut: boolean
}

type Props = ReplySetting & {
  reply: ReplyView
  /** Who is answered, where the indent cannot show it. */
  answered: string | null
}

/** One reply with a form to answer it, which opens without script. */
export function Reply({ reply, answered, articleId, timeZone, isOut }: Props) {
  return (
    <article className="reply" id={`reply-${reply.id}`}>
      <header>
        <strong dir="auto">{reply.name}</strong>
        {answered !== null && <span className="soft">to <span dir="auto">{answered}</span></span>}
        <span className="soft"><Day day={dayOf(new Date(reply.createdAt), timeZone)} /></span>
      </header>
      <Paragraphs text={reply.comment} />
      {isOut && (
        <details name="answer">
          <summary>Reply<span className="unseen"> to {reply.name}</span></summary>
          <ReplyForm
            id={`answer-${reply.id}`}
            values={{ article: articleId, parent: reply.id, name: '', email: '', comment: '' }}
          >
            <ReplyNote />
          </ReplyForm>
        </details>
      )}
    </article>
  )
}
