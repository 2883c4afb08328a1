import { diffArrays, diffWordsWithSpace } from 'diff'

/** A piece of two texts: in both of them, or in one alone. */
export type WordPiece = { side: 'both' | 'before' | 'after'; words: string }

/** A stretch of two lists: what stands in both, or what the first has where the second has something else. */
export type Stretch<Item> = { same: Item[] } | { removed: Item[]; added: Item[] }

const sideOf = ({ added, removed }: { added: boolean; removed: boolean }): WordPiece['side'] => {
  if (added) return 'after'
  return removed ? 'before' : 'both'
}

/** Two texts as one, cut where their words differ. */
export const wordDifferences = (before: string, after: string): WordPiece[] =>
  diffWordsWithSpace(before, after).map((part) => ({ side: sideOf(part), words: part.value }))

/** Where two lists differ. Items are the same when `keyOf` gives the same for both; of these, the later one is told. */
export function listDifferences<Item>(
  before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string,
): Stretch<Item>[] {
  const parts = diffArrays([...before], [...after], { comparator: (one, other) => keyOf(one) === keyOf(other) })
  const stretches: Stretch<Item>[] = []
  for (const { added, removed, value } of parts) {
    const last = stretches.at(-1)
    const open = last && 'removed' in last ? last : null
    if (!added && !removed) stretches.push({ same: value })
    else if (open) open[added ? 'added' : 'removed'].push(...value)
    else stretches.push({ removed: removed ? value : [], added: added ? value : [] })
  }
  return stretches
}
