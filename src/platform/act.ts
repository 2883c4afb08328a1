import { z } from 'zod'

const refusal = z.object({ errors: z.array(z.object({ field: z.string().default(''), message: z.string() })).min(1) })

/** What a server said: done, with the body of its answer, or what is wrong, by field. */
export type Answer = { isDone: true; body: unknown } | { isDone: false; issues: { field: string; message: string }[] }

const NO_ANSWER: Answer = {
  isDone: false,
  issues: [{ field: '', message: 'The server did not answer. Nothing was changed; please try again.' }],
}

/** Sends an act of a review to the server. A line that is down is an answer too: nothing that was typed is lost. */
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
