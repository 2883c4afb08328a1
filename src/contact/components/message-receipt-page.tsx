import { keepingDays } from '@/site/rules/keeping-days'
import { Paragraphs } from '@/ui/paragraphs'
import type { ContactMessageView } from '../queries'

/** Thanks the writer of a message, and shows them what was sent. */
export const MessageReceiptPage = ({ name, message }: ContactMessageView) => (
  <>
    <h1>Thank you, your message is sent</h1>
    <p className="standfirst">
      The people who run this site read it, and answer by e-mail where an answer is needed. It is erased here
      after {keepingDays.contactMessage} days.
    </p>
    <article className="reply">
      <header><strong dir="auto">{name}</strong> <span className="soft">Your message</span></header>
      <Paragraphs text={message} />
    </article>
    <p><a href="/">Back to the home page</a></p>
  </>
)
