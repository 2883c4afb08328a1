import { z } from 'zod'

const refusal = z.object({ errors: z.array(z.object({ field: z.string().default(''), message: z.string() })).min(1) })

type Issue = { field: string; message: string }

/**
 * What a server said: done, with the body of its answer, or what is wrong, by field. Where `isUnknown`, no answer came,
 * and the act may have been done all the same.
 */
export type Answer =
  | { isDone: true; isUnknown?: false; body: unknown }
  | { isDone: false; isUnknown?: boolean; issues: Issue[] }

const NO_ANSWER: Answer = {
  isDone: false,
  isUnknown: true,
  issues: [{
    field: '',
    message: 'No answer came, so this may or may not have been done. Please load this page anew and look before you try again.',
  }],
}

/** What an answer says of one field, if anything. */
export const problemOf = (answer: Answer | null, field: string): string | undefined =>
  answer?.isDone === false ? answer.issues.find((issue) => issue.field === field)?.message : undefined

/** Sends an act to the server. A line that is down is an answer too: nothing that was typed is lost. */
export async function act(path: string, body: Record<string, unknown>): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const said: unknown = await response.json()
    if (response.ok) return { isDone: true, body: said }
    const parsed = refusal.safeParse(said)
    return parsed.success ? { isDone: false, issues: parsed.data.errors } : NO_ANSWER
  } catch {
    return NO_ANSWER
  }
}
