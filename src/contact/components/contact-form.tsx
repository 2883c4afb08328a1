import type { ReactNode } from 'react'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { ReaderForm } from '@/ui/reader-form'
import { keepingDays } from '@/site/rules/keeping-days'
import type { ContactForm as ContactValues } from '../rules/contact-form'

export const CONTACT_FORM_ID = 'write-to-us'

type Props = { values?: ContactValues; issues?: readonly FieldIssue[]; children: ReactNode }

const EMPTY: ContactValues = { name: '', email: '', message: '' }

/** The form for a message to the site, below a heading; it comes back with what was typed and each mistake. */
export const ContactForm = ({ values = EMPTY, issues = [], children }: Props) => (
  <ReaderForm
    id={CONTACT_FORM_ID}
    action={`/contact-messages#${CONTACT_FORM_ID}`}
    values={{ name: values.name, email: values.email, words: values.message }}
    issues={issues}
    words={{ name: 'message', label: 'Your message' }}
    help={{ name: 'So that we know how to address you.', email: 'So that we can answer. Never shown.' }}
    submit="Send message"
  >
    {children}
    <p className="soft">
      Messages are read by the people who run this site, and erased here after {keepingDays.contactMessage} days.
      Please leave out details of your health: we cannot advise you. Nobody watches messages for emergencies: in an
      emergency, call your emergency number.
    </p>
  </ReaderForm>
)
