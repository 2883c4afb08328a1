import type { FieldIssue } from '@/platform/pure/field-issue'

type Props = {
  issues: readonly FieldIssue[]
  /** The id of a field's input; a field without one is told of without a link. */
  inputIds: Readonly<Record<string, string>>
}

/** Every mistake in a form at once, above it, each leading to its field. Nothing when there is none. */
export function ErrorSummary({ issues, inputIds }: Props) {
  if (issues.length === 0) return null
  return (
    <div className="error-summary" role="alert">
      <p><strong>{issues.length === 1 ? 'One thing needs another look' : `${issues.length} things need another look`}</strong></p>
      <ul>
        {issues.map(({ field, message }) => (
          <li key={message}>{inputIds[field] ? <a href={`#${inputIds[field]}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
