import type { ClinicalText } from '@/articles/rules/clinical-text'
import { canonicalJson } from '@/platform/pure/canonical-json'
import { listDifferences, wordDifferences, type WordPiece } from '@/platform/pure/word-differences'
import { textBlocks, type TextBlock } from './text-blocks'

/** A block that came, went or changed, as pieces that both texts have, or one alone. */
export type ChangedParagraph = {
  part: string
  pieces: WordPiece[]
  /** Whether it reads the same and still is not, as a heading that became smaller. */
  isFrameAlone: boolean
}

/**
 * The blocks in which two texts differ, in the order of reading, with their words compared. Where they differ and no
 * block does, as when a list is cut in two, one without words says so.
 */
export function changedParagraphs(before: ClinicalText, after: ClinicalText): ChangedParagraph[] {
  const changed = listDifferences(textBlocks(before), textBlocks(after), keyOf)
    .flatMap((stretch) => ('same' in stretch ? [] : compared(stretch.removed, stretch.added)))
  const isUntold = changed.length === 0 && canonicalJson(before) !== canonicalJson(after)
  return isUntold ? [{ part: 'Layout', pieces: [], isFrameAlone: true }] : changed
}

const keyOf = ({ shape, runs }: TextBlock): string => JSON.stringify([shape, runs])

/** Each new block is held against the first of the old ones that is like it; the others went, or came, as a whole. */
function compared(removed: readonly TextBlock[], added: readonly TextBlock[]): ChangedParagraph[] {
  const told: ChangedParagraph[] = []
  let next = 0
  for (const block of added) {
    const found = removed.findIndex((old, index) => index >= next && isLike(old, block))
    if (found === -1) {
      told.push(whole('after')(block))
      continue
    }
    told.push(...removed.slice(next, found).map(whole('before')), both(removed[found] ?? block, block))
    next = found + 1
  }
  return [...told, ...removed.slice(next).map(whole('before'))]
}

const both = (old: TextBlock, block: TextBlock): ChangedParagraph =>
  ({ part: block.part, pieces: wordDifferences(old.words, block.words), isFrameAlone: old.words === block.words })

const whole = (side: 'before' | 'after') => ({ part, words }: TextBlock): ChangedParagraph =>
  ({ part, pieces: [{ side, words }], isFrameAlone: false })

/** How much of the longer block both must have in common to be told as one. */
const LIKE = 0.4

function isLike(old: TextBlock, block: TextBlock): boolean {
  if (old.part !== block.part) return false
  if (['Title', 'Introduction'].includes(block.part)) return true
  const common = wordDifferences(old.words, block.words)
    .reduce((sum, { side, words }) => (side === 'both' ? sum + words.trim().length : sum), 0)
  return common >= LIKE * Math.max(old.words.length, block.words.length)
}
