import type { ReactNode } from 'react'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { ReaderForm } from '@/ui/reader-form'
import type { ReplyForm as ReplyValues } from '../rules/reply-form'

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

/** The form for a reply. */
export const ReplyForm = ({ values, issues = [], id = 'leave-a-reply', children }: Props) => (
  <ReaderForm
    id={id}
    action="/replies#leave-a-reply"
    values={{ name: values.name, email: values.email, words: values.comment }}
    hidden={{ article: values.article, parent: values.parent }}
    issues={issues}
    words={{ name: 'comment', label: 'Your reply' }}
    help={{ name: 'Shown. A nickname will do.', email: 'Never shown.' }}
    submit="Send reply"
  >
    {children}
  </ReaderForm>
)
