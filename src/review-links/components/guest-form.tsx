import type { FieldIssue } from '@/platform/pure/field-issue'
import { firstWords } from '@/platform/pure/first-words'
import { ErrorSummary } from '@/ui/error-summary'
import { Field } from '@/ui/field'
import { MAX_GUEST_COMMENT, paragraphKey, type GuestForm as GuestValues } from '../rules/guest-comment'

export const GUEST_FORM_ID = 'guest-comment'

const INPUT_IDS = { about: `${GUEST_FORM_ID}-about`, comment: `${GUEST_FORM_ID}-words` } as const

const SHOWN = 70

type Props = {
  /** The parts of the text that a guest can choose, in the order of reading. */
  paragraphs: readonly string[]
  values: GuestValues
  issues?: readonly FieldIssue[]
}

const problemOf = (issues: readonly FieldIssue[], name: string): string | undefined =>
  issues.find(({ field }) => field === name)?.message

/** The form of a guest; it is sent to the address of the page that it stands on, which alone holds the secret. */
export function GuestForm({ paragraphs, values, issues = [] }: Props) {
  const keys = paragraphs.map(paragraphKey)
  return (
    <form className="reader-form" id={GUEST_FORM_ID} method="post" noValidate>
      <h2>{issues.length > 0 ? 'Your comment was not sent yet' : 'Comment on this text'}</h2>
      <ErrorSummary issues={issues} inputIds={INPUT_IDS} />
      <input type="hidden" name="digest" value={values.digest} />
      <Field id={INPUT_IDS.about} name="about" label="About" problem={problemOf(issues, 'about')}>
        {(input) => (
          <select {...input} defaultValue={keys.includes(values.about) ? values.about : ''}>
            <option value="">The whole text</option>
            {paragraphs.map((words) => {
              const key = paragraphKey(words)
              return <option key={key} value={key}>{firstWords(words, SHOWN)}</option>
            })}
          </select>
        )}
      </Field>
      <Field
        id={INPUT_IDS.comment}
        name="comment"
        label="Your comment"
        help={`Plain text, up to ${MAX_GUEST_COMMENT} characters.`}
        problem={problemOf(issues, 'comment')}
      >
        {(input) => (
          <textarea {...input} defaultValue={values.comment} maxLength={MAX_GUEST_COMMENT} rows={6} required />
        )}
      </Field>
      <button type="submit">Send comment</button>
      <p className="soft">
        The people who work on this text read it, with the name by which they asked you. Readers never see it.
      </p>
    </form>
  )
}
