/** A reply as readers see it. `createdAt` is an instant in ISO 8601. */
export type ReplyView = { id: string; parentId: string | null; name: string; comment: string; createdAt: string }

/** A reply with those that answer it. `reply` is `null` where it was taken away and only its answers are left. */
export type Thread = { id: string; reply: ReplyView | null; answers: Thread[] }

/** How deep answers are set in; deeper ones stand at this depth, in their order. */
export const MAX_THREAD_DEPTH = 4

/**
 * Approved replies as threads, oldest first.
 *
 * An answer to a reply that is not shown (any more) stands below a gap in its place, so that nobody seems to answer
 * somebody else. Replies that answer each other in a circle are shown as if they answered nobody.
 */
export function threadsOf(replies: readonly ReplyView[]): Thread[] {
  const ordered = [...replies].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
  const shown = new Map(ordered.map((reply) => [reply.id, reply]))
  const roots = ordered.filter((reply) => reply.parentId === null || isInCircle(reply, shown))
  const isRoot = new Set(roots.map(({ id }) => id))
  const answersTo = new Map<string, ReplyView[]>()
  for (const reply of ordered) {
    if (reply.parentId !== null && !isRoot.has(reply.id)) {
      answersTo.set(reply.parentId, [...(answersTo.get(reply.parentId) ?? []), reply])
    }
  }
  const below = (id: string): Thread[] =>
    (answersTo.get(id) ?? []).map((reply) => ({ id: reply.id, reply, answers: below(reply.id) }))
  const gaps = [...answersTo.keys()].filter((id) => !shown.has(id)).map((id) => ({ id, reply: null, answers: below(id) }))
  return [...roots.map((reply) => ({ id: reply.id, reply, answers: below(reply.id) })), ...gaps]
}

function isInCircle(reply: ReplyView, shown: ReadonlyMap<string, ReplyView>): boolean {
  const seen = new Set<string>()
  for (let next: ReplyView | undefined = reply; next; next = next.parentId === null ? undefined : shown.get(next.parentId)) {
    if (seen.has(next.id)) return true
    seen.add(next.id)
  }
  return false
}
