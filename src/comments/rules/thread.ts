/** A reply as readers see it. `createdAt` is an instant in ISO 8601. */
export type ReplyView = { id: string; parentId: string | null; name: string; comment: string; createdAt: string }

/** A reply with those that answer it. `reply` is `null` where it was taken away and only its answers are left. */
export type Thread = { id: string; reply: ReplyView | null; answers: Thread[] }

/** How deep answers are set in; deeper ones stand at this depth, in their order. */
export const MAX_THREAD_DEPTH = 4

/**
 * Approved replies as threads, oldest first.
 *
 * An answer to a reply that is not shown (any more) stands below a gap, where the oldest answer would stand, so that
 * nobody seems to answer somebody else. Replies that answer each other in a circle are shown as answering nobody.
 */
export function threadsOf(replies: readonly ReplyView[]): Thread[] {
  const ordered = [...replies].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
  const shown = new Map(ordered.map((reply) => [reply.id, reply]))
  const answersTo = new Map<string, string[]>()
  const topIds = new Set<string>()
  for (const reply of ordered) {
    const parentId = isInCircle(reply, shown) ? null : reply.parentId
    if (parentId !== null) answersTo.set(parentId, [...(answersTo.get(parentId) ?? []), reply.id])
    if (parentId === null || !shown.has(parentId)) topIds.add(parentId ?? reply.id)
  }
  const threadOf = (id: string): Thread =>
    ({ id, reply: shown.get(id) ?? null, answers: (answersTo.get(id) ?? []).map(threadOf) })
  return [...topIds].map(threadOf)
}

const parentOf = (reply: ReplyView, shown: ReadonlyMap<string, ReplyView>): ReplyView | undefined =>
  reply.parentId === null ? undefined : shown.get(reply.parentId)

/** Whether a reply answers itself by way of others. One that only answers somebody in a circle does not. */
function isInCircle(reply: ReplyView, shown: ReadonlyMap<string, ReplyView>): boolean {
  const seen = new Set<string>()
  for (let next = parentOf(reply, shown); next && !seen.has(next.id); next = parentOf(next, shown)) seen.add(next.id)
  return seen.has(reply.id)
}
