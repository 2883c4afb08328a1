import type { FieldIssue } from '@/platform/pure/field-issue'
import { readerFormIssues, tidied } from '@/platform/pure/reader-form'
import { done, refused, type Result } from '@/platform/pure/result'

/** The form as it came in: every named field as text, empty where it was not sent. */
export type ContactForm = { name: string; email: string; message: string }

/** Reads the contact form. Line ends become `\n`, white space around each field goes; every mistake is told at once. */
export function parseContactForm(form: ContactForm): Result<ContactForm, FieldIssue[]> {
  const { name, email, words } = tidied({ name: form.name, email: form.email, words: form.message })
  const issues = readerFormIssues({ name, email, words }, { field: 'message', noun: 'message' })
  return issues.length > 0 ? refused(issues) : done({ name, email, message: words })
}
