import { MAX_THREAD_DEPTH, type Thread } from '../rules/thread'

/** An answer as it is shown; `answered` names whom it answers where the indent cannot show it. */
export type ShownAnswer = { thread: Thread; answered: string | null }

/**
 * What stands set in below a reply that is itself at `depth` (1 for a reply to the article). One step above the limit
 * that is everything below it, in the order of reading; at the limit it is nothing.
 */
export function shownAnswers(thread: Thread, depth: number): ShownAnswer[] {
  if (depth >= MAX_THREAD_DEPTH) return []
  const isLastStep = depth + 1 === MAX_THREAD_DEPTH
  return thread.answers.flatMap((answer) => [
    { thread: answer, answered: null },
    ...(isLastStep ? allBelow(answer) : []),
  ])
}

const allBelow = (thread: Thread): ShownAnswer[] =>
  thread.answers.flatMap((answer) => [{ thread: answer, answered: thread.reply?.name ?? null }, ...allBelow(answer)])
