import type { Answer } from '@/platform/act'

type Props = {
  answer: Answer | null
  /** The fields that tell beside themselves what is wrong with them. */
  besides?: readonly string[]
}

/** What the server would not do, in its own words; read out as soon as it appears. */
export function Refusals({ answer, besides = [] }: Props) {
  const issues = answer && !answer.isDone ? answer.issues.filter(({ field }) => !besides.includes(field)) : []
  return (
    <div className="refusals" role="alert">
      {issues.length > 0 && (
        <ul>
          {issues.map(({ field, message }) => <li key={`${field} ${message}`}>{message}</li>)}
        </ul>
      )}
    </div>
  )
}
