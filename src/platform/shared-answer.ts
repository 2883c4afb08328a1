type Clock = () => number

const nowMs: Clock = () => performance.now()

/**
 * Asks for everybody who asks at about the same time: while an answer is awaited, and for `keptMs` after it came, all
 * get that one. So a crowd costs no more than one. A question that fails is asked anew.
 */
export function sharedAnswer<T>(ask: () => Promise<T>, keptMs: number, clock: Clock = nowMs): () => Promise<T> {
  let shared: Promise<T> | null = null
  let keptUntil = Number.POSITIVE_INFINITY
  return () => {
    if (shared && clock() < keptUntil) return shared
    keptUntil = Number.POSITIVE_INFINITY
    const asked = ask()
    asked.then(() => { keptUntil = clock() + keptMs }, () => { shared = null })
    shared = asked
    return asked
  }
}
