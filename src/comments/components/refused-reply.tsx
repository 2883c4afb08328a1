import type { FieldIssue } from '@/platform/pure/field-issue'
import type { ReplyForm as ReplyValues } from '../rules/reply-form'
import { ReplyForm } from './reply-form'
import { ReplyNote } from './reply-note'

/** The form once more, as it was filled in, with what was wrong: nothing that was typed is lost. */
export const RefusedReply = ({ values, issues }: { values: ReplyValues; issues: readonly FieldIssue[] }) => (
  <ReplyForm values={values} issues={issues}>
    <h2>Your reply was not sent yet</h2>
    <ReplyNote />
  </ReplyForm>
)
