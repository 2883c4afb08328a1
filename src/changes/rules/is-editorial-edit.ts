import { listDifferences } from '@/platform/pure/word-differences'
import { isMisspelling, type IsWord } from './is-misspelling'
import { textTokens, type Token } from './text-tokens'

/** Words that say nothing twice: written twice in a row, one of them is a slip. */
const FILLERS: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'of', 'in', 'is', 'are', 'and', 'for', 'with', 'it', 'that', 'to',
])

/** Each is the other's straight or curly form. */
const SAME_MARK: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

const markOf = (sign: string): string => SAME_MARK[sign] ?? sign

const isMark = ({ is, words }: Token): boolean => is === 'sign' && ['\'', '"'].includes(markOf(words))

/** What a word may touch without becoming a part of something else, as in `self-help`, `e.g.` or `5mg`. */
const LOOSE = /^[,;:!?()"“”.…]$/u

/** Where tokens stand: in the text before, and in the text after. */
type Place = { before: readonly Token[]; after: readonly Token[]; from: number; to: number }

type Hunk = Place & { removed: Token[]; added: Token[] }

/**
 * Whether two texts of one paragraph differ in nothing but misspellings, doubled words, and white space or marks that
 * change no meaning. What is not known to be so is not.
 */
export function isEditorialEdit(before: string, after: string, isWord: IsWord): boolean {
  const [old, new_] = [textTokens(before), textTokens(after)]
  let [from, to] = [0, 0]
  for (const stretch of listDifferences(old, new_, ({ words }) => words)) {
    if ('same' in stretch) {
      const placeOf = (index: number): Place => ({ before: old, after: new_, from: from + index, to: to + index })
      if (!stretch.same.every((_, index) => isSameGap(placeOf(index)))) return false
      from += stretch.same.length
      to += stretch.same.length
      continue
    }
    if (!isEditorialHunk({ ...stretch, before: old, after: new_, from, to }, isWord)) return false
    from += stretch.removed.length
    to += stretch.added.length
  }
  return true
}

const isEditorialHunk = (hunk: Hunk, isWord: IsWord): boolean =>
  isMarksAlone(hunk) || isDoubledWord(hunk) || isDoubledMark(hunk) || isEndMark(hunk) || isFirstCapital(hunk)
  || isMisspellings(hunk, isWord)

/** The same signs in their straight and their curly form; beside a number they may be minutes or inches. */
const isMarksAlone = ({ removed, added, before, after, from, to }: Hunk): boolean =>
  removed.length === added.length && removed.every((token, index) => {
    const other = added[index]
    return other !== undefined && isMark(token) && isMark(other) && markOf(token.words) === markOf(other.words)
      && before[from + index - 1]?.is !== 'number' && token.gap === other.gap
      && isSameGap({ before, after, from: from + index + 1, to: to + index + 1 })
  })

/** One of two that are the same and stand in a row. */
function isDoubledWord({ removed, added, before, from }: Hunk): boolean {
  const [token] = removed
  if (removed.length !== 1 || added.length > 0 || !token || token.is !== 'word' || !FILLERS.has(token.words)) return false
  return before[from - 1]?.words === token.words || before[from + 1]?.words === token.words
}

/** One of two commas or full stops in a row; three full stops are another sign. */
function isDoubledMark({ removed, added, before, from }: Hunk): boolean {
  const [token] = removed
  if (removed.length !== 1 || added.length > 0 || !token || ![',', '.'].includes(token.words)) return false
  const row = [before[from - 2], before[from - 1], token, before[from + 1], before[from + 2]]
  const inRow = row.filter((one) => one?.words === token.words).length
  return inRow === 2 && [before[from - 1], before[from + 1]].some((one) => one?.words === token.words)
    && ![before[from - 1], before[from + 1]].some((one) => one?.is === 'number')
}

/** The full stop at the very end. */
const isEndMark = ({ removed, added, before, after, to }: Hunk): boolean =>
  removed.length === 0 && added.length === 1 && added[0]?.words === '.' && added[0].gap === ''
  && to === after.length - 1 && before.at(-1)?.is === 'word'

/** The capital of the very first word. */
function isFirstCapital({ removed, added, from, to }: Hunk): boolean {
  const [old, new_] = [removed[0]?.words ?? '', added[0]?.words ?? '']
  return removed.length === 1 && added.length === 1 && from === 0 && to === 0 && old !== new_ && /^[a-z]+$/.test(old)
    && new_ === old.charAt(0).toUpperCase() + old.slice(1)
}

const isMisspellings = ({ removed, added, before, after, from, to }: Hunk, isWord: IsWord): boolean =>
  removed.length === added.length && removed.every((token, index) => {
    const other = added[index]
    return token.is === 'word' && other?.is === 'word' && isSameGap({ before, after, from: from + index, to: to + index })
      && isLoose(before, from + index) && isLoose(after, to + index)
      && mayBeCapital(before, from + index, token) && isMisspelling(token.words, other.words, isWord)
  })

/** Capitals stand at the beginning of a sentence; elsewhere they make a name. */
const mayBeCapital = (tokens: readonly Token[], at: number, { words }: Token): boolean =>
  words === words.toLowerCase() || at === 0 || ['.', '!', '?'].includes(tokens[at - 1]?.words ?? '')

/** Whether a word stands by itself: it touches nothing but marks, and its neighbours are no numbers. */
function isLoose(tokens: readonly Token[], at: number): boolean {
  const [last, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const isByLast = own?.gap === '' && last !== undefined
  const isByNext = next?.gap === ''
  if (last?.is === 'number' || next?.is === 'number') return false
  if (isByLast && !LOOSE.test(last.words)) return false
  return !isByNext || (LOOSE.test(next.words) && !isWithin(tokens, at + 1))
}

/** Whether a full stop stands within something, as in `e.g.` or `example.org`. */
const isWithin = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  return tokens[at]?.words === '.' && next?.gap === '' && next.is !== 'sign'
}

/** Whether the white space before two tokens means the same: whether there is some counts, and not how much. */
function isSameGap({ before, after, from, to }: Place): boolean {
  const [old, new_] = [before[from]?.gap ?? '', after[to]?.gap ?? '']
  if (lines(old) !== lines(new_)) return false
  if ((old === '') === (new_ === '') || from === 0 || to === 0) return true
  const [last, own] = [before[from - 1], before[from]]
  if (last?.words !== after[to - 1]?.words) return false
  return isGapAtMark(last, own)
}

const lines = (gap: string): number => gap.split('\n').length

/** Where a space may come or go: before a comma or a full stop after a word, and behind a comma between words. */
const isGapAtMark = (last: Token | undefined, own: Token | undefined): boolean =>
  (last?.is === 'word' && own?.is === 'sign' && [',', '.', ';', '!', '?'].includes(own.words))
  || (last?.is === 'sign' && [',', ';'].includes(last.words) && own?.is === 'word')
