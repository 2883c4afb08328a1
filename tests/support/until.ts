/**
 * Asks again and again until the answer is as wanted; gives it with when it was asked for, in milliseconds from the
 * beginning. What the answer itself took is not in that: it depends on how busy the machine is.
 *
 * @throws Error after `limitMs`, with the last answer.
 */
export async function until<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
  limitMs = 5_000,
): Promise<{ answer: T; askedMs: number }> {
  const begun = performance.now()
  for (;;) {
    const askedMs = performance.now() - begun
    const answer = await ask()
    if (isWanted(answer)) return { answer, askedMs }
    if (askedMs > limitMs) throw new Error(`Not as wanted within ${limitMs} ms: ${String(JSON.stringify(answer)).slice(0, 400)}`)
  }
}
