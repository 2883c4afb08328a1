import type { FieldIssue } from '@/platform/pure/field-issue'
import type { ContactForm as ContactValues } from '../rules/contact-form'
import { ContactForm } from './contact-form'

/** The form once more, as it was filled in, with what was wrong: nothing that was typed is lost. */
export const RefusedMessage = ({ values, issues }: { values: ContactValues; issues: readonly FieldIssue[] }) => (
  <ContactForm values={values} issues={issues}><h2>Your message was not sent yet</h2></ContactForm>
)
