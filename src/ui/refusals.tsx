import type { Answer } from '@/platform/act'

/** What the server would not do, in its own words; read out as soon as it appears. */
export const Refusals = ({ answer }: { answer: Answer | null }) => (
  <div className="refusals" role="alert">
    {answer && !answer.isDone && (
      <ul>
        {answer.issues.map(({ field, message }) => <li key={`${field} ${message}`}>{message}</li>)}
      </ul>
    )}
  </div>
)
