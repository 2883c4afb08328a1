import type { ReactNode } from 'react'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { READER_LIMITS, type ReaderWords } from '@/platform/pure/reader-form'
import { ErrorSummary } from './error-summary'
import { Field } from './field'

type Props = {
  /** The form's own id, from which those of its fields are made. */
  id: string
  /** Where it is sent; the fragment takes the reader straight to the form when it comes back with mistakes. */
  action: string
  /** What stands in the fields. */
  values: ReaderWords
  /** What is sent along unseen, by name. */
  hidden?: Readonly<Record<string, string>>
  issues: readonly FieldIssue[]
  /** What the field for the words is called, for programs and for people. */
  words: { name: string; label: string }
  /** What is done with the name, and with the address. */
  help: { name: string; email: string }
  submit: string
  /** What stands above the fields. */
  children?: ReactNode
}

/**
 * A form by which a reader writes to the site: name, address, words. It needs no script, and can be shown again with
 * what was typed and each mistake beside its field.
 */
export function ReaderForm({ id, action, values, hidden = {}, issues, words, help, submit, children }: Props) {
  const inputIds: Readonly<Record<string, string>> = { name: `${id}-name`, email: `${id}-email`, [words.name]: `${id}-${words.name}` }
  const fieldOf = (name: string) => ({
    id: inputIds[name] ?? id,
    name,
    problem: issues.find(({ field }) => field === name)?.message,
  })
  return (
    <form className="reader-form" id={id} method="post" action={action} noValidate>
      {children}
      <ErrorSummary issues={issues} inputIds={inputIds} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="pair">
        <Field {...fieldOf('name')} label="Name" help={help.name}>
          {(input) => (
            <input {...input} defaultValue={values.name} maxLength={READER_LIMITS.name} autoComplete="nickname" required />
          )}
        </Field>
        <Field {...fieldOf('email')} label="E-mail" help={help.email}>
          {(input) => (
            <input
              {...input}
              type="email"
              defaultValue={values.email}
              maxLength={READER_LIMITS.email}
              autoComplete="email"
              required
            />
          )}
        </Field>
      </div>
      <Field {...fieldOf(words.name)} label={words.label} help={`Plain text, up to ${READER_LIMITS.words} characters.`}>
        {(input) => (
          <textarea {...input} defaultValue={values.words} maxLength={READER_LIMITS.words} rows={6} required />
        )}
      </Field>
      <button type="submit">{submit}</button>
    </form>
  )
}
