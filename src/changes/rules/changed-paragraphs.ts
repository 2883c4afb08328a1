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

/** How many of the old blocks a new one is held against, so that a text that was written anew is compared in time. */
const REACH = 40

/** Each new block is held against the next of the old ones that is like it; the others went, or came, as a whole. */
function compared(removed: readonly TextBlock[], added: readonly TextBlock[]): ChangedParagraph[] {
  const told: ChangedParagraph[] = []
  const olds = removed.map(withWords)
  let next = 0
  for (const block of added) {
    const own = withWords(block)
    const ahead = olds.slice(next, next + REACH).findIndex((old) => isLike(old, own))
    const old = ahead === -1 ? undefined : removed[next + ahead]
    if (!old) {
      told.push(whole('after')(block))
      continue
    }
    told.push(...removed.slice(next, next + ahead).map(whole('before')), both(old, block))
    next += ahead + 1
  }
  return [...told, ...removed.slice(next).map(whole('before'))]
}

const both = (old: TextBlock, block: TextBlock): ChangedParagraph =>
  ({ part: block.part, pieces: piecesOf(old, block), isFrameAlone: old.words === block.words })

/** Where little is left of a block, its old and its new words are told as wholes: nobody reads them word by word. */
const piecesOf = (old: TextBlock, block: TextBlock): WordPiece[] =>
  sharedPart(withWords(old), withWords(block)) < LIKE
    ? [{ side: 'before', words: old.words }, { side: 'after', words: block.words }]
    : joined(wordDifferences(old.words, block.words))

/** The same, where a change that goes on over a mere space is one. */
function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const isGap = (index: number): boolean =>
    pieces[index]?.side === 'both' && /^\s*$/.test(pieces[index].words) && index > 0 && index < pieces.length - 1
  const told: WordPiece[] = []
  let [before, after] = ['', '']
  const close = (): void => {
    if (before !== '') told.push({ side: 'before', words: before })
    if (after !== '') told.push({ side: 'after', words: after })
    before = ''
    after = ''
  }
  for (const [index, { side, words }] of pieces.entries()) {
    if (side === 'both' && !isGap(index)) {
      close()
      told.push({ side, words })
      continue
    }
    if (side !== 'after') before += words
    if (side !== 'before') after += words
  }
  close()
  return told
}

const whole = (side: 'before' | 'after') => ({ part, words }: TextBlock): ChangedParagraph =>
  ({ part, pieces: [{ side, words }], isFrameAlone: false })

/** A block with its words, each with how often it stands there. */
type Worded = { block: TextBlock; words: Map<string, number>; length: number }

function withWords(block: TextBlock): Worded {
  const words = new Map<string, number>()
  const all = block.words.split(/\s+/)
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1)
  return { block, words, length: all.length }
}

/** How much of the longer of two blocks the other must have for both to be told as one. */
const LIKE = 0.4

function isLike(old: Worded, own: Worded): boolean {
  if (old.block.part !== own.block.part) return false
  if (['Title', 'Introduction'].includes(own.block.part)) return true
  return sharedPart(old, own) >= LIKE
}

/** How many of the words of the longer of two blocks the other has as well, from 0 to 1. */
function sharedPart(old: Worded, own: Worded): number {
  const common = [...own.words].reduce((sum, [word, count]) => sum + Math.min(count, old.words.get(word) ?? 0), 0)
  return common / Math.max(old.length, own.length)
}
