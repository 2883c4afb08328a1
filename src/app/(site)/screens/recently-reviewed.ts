import type { PlainDate } from '@/platform/pure/plain-date'

/** Those that have a review, the latest reviewed first; of one day, in the order they came in. */
export const recentlyReviewed = <T extends { id: string }>(
  articles: readonly T[],
  reviewedOn: ReadonlyMap<string, PlainDate>,
): T[] =>
  articles
    .filter(({ id }) => reviewedOn.has(id))
    .sort((a, b) => (reviewedOn.get(b.id) ?? '').localeCompare(reviewedOn.get(a.id) ?? ''))
