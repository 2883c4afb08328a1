import type { ReactNode } from 'react'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { ErrorSummary } from '@/ui/error-summary'
import { Field } from '@/ui/field'
import { REPLY_LIMITS, type ReplyForm as ReplyValues } from '../rules/reply-form'

type Props = {
  /** What stands in the fields; `article` and `parent` say what is answered. */
  values: ReplyValues
  /** What was wrong with the values when they were sent. */
  issues?: readonly FieldIssue[]
  /** The form's own id, from which those of its fields are made. */
  id?: string
  /** What stands above the fields. */
  children?: ReactNode
}

/**
 * The form for a reply. It needs no script, and can be shown again with what was typed and each mistake beside its
 * field: the fragment in its address takes the reader straight to it.
 */
export function ReplyForm({ values, issues = [], id = 'leave-a-reply', children }: Props) {
  const inputIds = { name: `${id}-name`, email: `${id}-email`, comment: `${id}-comment` }
  const fieldOf = (name: keyof typeof inputIds) => ({
    id: inputIds[name],
    name,
    problem: issues.find(({ field }) => field === name)?.message,
  })
  return (
    <form className="reply-form" id={id} method="post" action="/replies#leave-a-reply" noValidate>
      {children}
      <ErrorSummary issues={issues} inputIds={inputIds} />
      <input type="hidden" name="article" value={values.article} />
      <input type="hidden" name="parent" value={values.parent} />
      <div className="pair">
        <Field {...fieldOf('name')} label="Name" help="Shown. A nickname will do.">
          {(input) => (
            <input {...input} defaultValue={values.name} maxLength={REPLY_LIMITS.name} autoComplete="nickname" required />
          )}
        </Field>
        <Field {...fieldOf('email')} label="E-mail" help="Never shown.">
          {(input) => (
            <input
              {...input}
              type="email"
              defaultValue={values.email}
              maxLength={REPLY_LIMITS.email}
              autoComplete="email"
              required
            />
          )}
        </Field>
      </div>
      <Field {...fieldOf('comment')} label="Your reply" help={`Plain text, up to ${REPLY_LIMITS.comment} characters.`}>
        {(input) => (
          <textarea {...input} defaultValue={values.comment} maxLength={REPLY_LIMITS.comment} rows={6} required />
        )}
      </Field>
      <button type="submit">Send reply</button>
    </form>
  )
}
