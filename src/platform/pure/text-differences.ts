import { diffWordsWithSpace } from 'diff'
import { writtenWords } from './written-words'

type Fields = Readonly<Record<string, unknown>>

/** A piece of two texts: in both of them, or in one alone. */
export type Piece = { side: 'both' | 'theirs' | 'mine'; words: string }

/** A field in which two documents differ, with both texts cut where they do. */
export type Difference = { field: string; pieces: Piece[] }

/** What the system sets by itself; nobody's words are lost with it. */
const NOBODYS: ReadonlySet<string> = new Set([
  'id', 'createdAt', 'updatedAt', '_status', 'stage', 'reviewedBy', 'lastReviewedOn', 'reviewDueOn', 'path', 'textDigest',
  'contributors', 'firstPublishedAt', 'restoredFrom',
])

const sideOf = ({ added, removed }: { added: boolean; removed: boolean }): Piece['side'] => {
  if (added) return 'mine'
  return removed ? 'theirs' : 'both'
}

/** A form tells an empty list as the number of its rows, which is 0. */
const rowsOf = (mine: unknown, theirs: unknown): unknown =>
  mine === 0 && (Array.isArray(theirs) || theirs === null || theirs === undefined) ? [] : mine

/**
 * Where the words of two versions of a document differ, field by field in the order of `mine`. Fields that `mine` does
 * not have are not compared: they were not on the form.
 */
export function textDifferences(theirs: Fields, mine: Fields): Difference[] {
  return Object.keys(mine).flatMap((field) => {
    const [before, after] = [writtenWords(theirs[field]), writtenWords(rowsOf(mine[field], theirs[field]))]
    if (NOBODYS.has(field) || before === after) return []
    const pieces = diffWordsWithSpace(before, after).map((part) => ({ side: sideOf(part), words: part.value }))
    return [{ field, pieces }]
  })
}

/** Whether two versions of a document hold the same words. */
export const areSameWords = (theirs: Fields, mine: Fields): boolean =>
  textDifferences(theirs, mine).length === 0
