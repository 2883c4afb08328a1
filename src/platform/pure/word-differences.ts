import { diffArrays, diffWordsWithSpace } from 'diff'

/** A piece of two texts: in both of them, or in one alone. */
export type WordPiece = { side: 'both' | 'before' | 'after'; words: string }

/** A stretch of two lists: what stands in both, or what the first has where the second has something else. */
export type Stretch<Item> = { same: Item[] } | { removed: Item[]; added: Item[] }

/**
 * So many steps are taken to find what two texts have in common; they grow with the square of what differs. Beyond that
 * one is told to have taken the place of the other, which is what a reader would say, too.
 */
const MAX_EDITS = 2_000

const sideOf = ({ added, removed }: { added: boolean; removed: boolean }): WordPiece['side'] => {
  if (added) return 'after'
  return removed ? 'before' : 'both'
}

/** Two texts as one, cut where their words differ. */
export function wordDifferences(before: string, after: string): WordPiece[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS })
  if (parts) return parts.map((part) => ({ side: sideOf(part), words: part.value }))
  return [{ side: 'before', words: before }, { side: 'after', words: after }]
}

/** Where two lists differ. Items are the same when `keyOf` gives the same for both; of these, the later one is told. */
export function listDifferences<Item>(
  before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string,
): Stretch<Item>[] {
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MAX_EDITS })
  if (!parts) return [{ removed: [...before], added: [...after] }]
  const stretches: Stretch<Item>[] = []
  let [from, to] = [0, 0]
  for (const { added, removed, value: { length } } of parts) {
    const last = stretches.at(-1)
    const open = last && 'removed' in last ? last : null
    const items = removed ? before.slice(from, from + length) : after.slice(to, to + length)
    if (!added) from += length
    if (!removed) to += length
    if (!added && !removed) stretches.push({ same: items })
    else if (open) open[added ? 'added' : 'removed'].push(...items)
    else stretches.push({ removed: removed ? items : [], added: added ? items : [] })
  }
  return stretches
}
