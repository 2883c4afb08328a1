import type { Answer } from '@/platform/act'

type Props = {
  answer: Answer | null
  /** The fields that tell beside themselves what is wrong with them. */
  besides?: readonly string[]
}

const MARKED = 'Please look at what is marked below.'

/** What the server would not do, in its own words; read out as soon as it appears. */
export function Refusals({ answer, besides = [] }: Props) {
  const issues = answer && !answer.isDone ? answer.issues : []
  const general = issues.filter(({ field }) => !besides.includes(field)).map(({ message }) => message)
  const sentences = [...new Set(general.length < issues.length ? [...general, MARKED] : general)]
  return (
    <div className="refusals" role="alert">
      {sentences.length > 0 && <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
    </div>
  )
}
