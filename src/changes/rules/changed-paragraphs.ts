import type { ClinicalText } from '@/articles/rules/clinical-text'
import { canonicalJson } from '@/platform/pure/canonical-json'
import { listDifferences, wordDifferences, type WordPiece } from '@/platform/pure/word-differences'
import { textBlocks, type TextBlock } from './text-blocks'

/** A block that came, went or changed, as pieces that both texts have, or one alone. */
export type ChangedParagraph = {
  part: string
  pieces: WordPiece[]
  /**
   * How it stands, in words, before and after; `null` on the side where it is not. Told where that changed, whatever
   * became of its words, and where a block that came or went has something of note; else `null`.
   */
  frame: { before: string | null; after: string | null } | null
}

/**
 * The blocks in which two texts differ, in the order of reading, with their words compared. What no block tells,
 * such as a list that was cut in two, one without words does.
 */
export function changedParagraphs(before: ClinicalText, after: ClinicalText): ChangedParagraph[] {
  const pairs = aligned(textBlocks(before), textBlocks(after))
  const changed = pairs.flatMap(told)
  const isUntold = changed.length === 0 && canonicalJson(before) !== canonicalJson(after)
  return isUntold || areHeldTogetherOtherwise(pairs) ? [...changed, LAYOUT] : changed
}

const LAYOUT: ChangedParagraph = { part: 'Layout', pieces: [], frame: { before: '', after: '' } }

/** A block of the old text and what became of it in the new one; one of both may be missing. */
type Pair = { old: TextBlock | null; now: TextBlock | null }

/** A block that stands in both texts, changed or not. */
type Kept = { old: TextBlock; now: TextBlock }

const isKept = (pair: Pair): pair is Kept => pair.old !== null && pair.now !== null

const aligned = (before: readonly TextBlock[], after: readonly TextBlock[]): Pair[] => {
  const olds = [...before]
  return listDifferences(before, after, keyOf).flatMap((stretch) => {
    if ('same' in stretch) return stretch.same.map((now) => ({ old: olds.shift() ?? null, now }))
    olds.splice(0, stretch.removed.length)
    return compared(stretch.removed, stretch.added)
  })
}

/** Whether blocks that follow on one another in both texts stand in one list, card or table in one of the two alone. */
function areHeldTogetherOtherwise(pairs: readonly Pair[]): boolean {
  const kept = pairs.filter(isKept)
  return kept.some(({ old, now }, place) => {
    const last = kept[place - 1]
    return last !== undefined && (last.old.within === old.within) !== (last.now.within === now.within)
  })
}

const keyOf = ({ shape, runs }: TextBlock): string => JSON.stringify([shape, runs])

function told(pair: Pair): ChangedParagraph[] {
  const { old, now } = pair
  if (!isKept(pair)) return [...(old ? [whole('before', old)] : []), ...(now ? [whole('after', now)] : [])]
  return keyOf(pair.old) === keyOf(pair.now) ? [] : [both(pair)]
}

/** How many of the old blocks a new one is held against, so that a text that was written anew is compared in time. */
const REACH = 40

/** Each new block is held against the next of the old ones that is like it; the others went, or came, as a whole. */
function compared(removed: readonly TextBlock[], added: readonly TextBlock[]): Pair[] {
  const pairs: Pair[] = []
  const olds = removed.map(withWords)
  let next = 0
  for (const now of added) {
    const own = withWords(now)
    const ahead = olds.slice(next, next + REACH).findIndex((old) => isLike(old, own))
    const old = ahead === -1 ? undefined : removed[next + ahead]
    if (!old) {
      pairs.push({ old: null, now })
      continue
    }
    pairs.push(...removed.slice(next, next + ahead).map(gone), { old, now })
    next += ahead + 1
  }
  return [...pairs, ...removed.slice(next).map(gone)]
}

const gone = (old: TextBlock): Pair => ({ old, now: null })

const both = ({ old, now }: Kept): ChangedParagraph => ({
  part: now.part,
  pieces: piecesOf(old, now),
  frame: old.frameKey === now.frameKey ? null : { before: old.frame, after: now.frame },
})

/** Where little is left of a block, its old and its new words are told as wholes: nobody reads them word by word. */
const piecesOf = (old: TextBlock, now: TextBlock): WordPiece[] =>
  sharedPart(withWords(old), withWords(now)) < LIKE
    ? [{ side: 'before', words: old.words }, { side: 'after', words: now.words }]
    : joined(wordDifferences(old.words, now.words))

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

const whole = (side: 'before' | 'after', { part, words, frame }: TextBlock): ChangedParagraph => ({
  part,
  pieces: [{ side, words }],
  frame: frame === '' ? null : { before: null, after: null, [side]: frame },
})

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
