import type { UIFieldServerProps } from 'payload'
import { mailText } from '../rules/mail-text'

/** What a mail says, where it may be read. */
export function MailLetter({ data }: UIFieldServerProps) {
  const { text, status } = data
  const parsed = mailText.safeParse(text)
  if (!parsed.success) {
    return <p className="mail-letter">{status === 'sent' ? 'What this mail said was erased once it was sent.' : 'What this mail says is shown to nobody but the person who gets it.'}</p>
  }
  const { paragraphs, action } = parsed.data
  return (
    <section className="mail-letter" aria-label="What the mail says">
      {paragraphs.map((paragraph, place) => <p key={place}>{paragraph}</p>)}
      {action && <p><a href={action.path}>{action.label}</a></p>}
    </section>
  )
}
