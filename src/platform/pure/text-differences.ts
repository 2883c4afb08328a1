import { diffWordsWithSpace } from 'diff'
import { writtenContent } from './written-content'
import { writtenWords } from './written-words'

type Fields = Readonly<Record<string, unknown>>

/** A piece of two texts: in both of them, or in one alone. */
export type Piece = { side: 'both' | 'theirs' | 'mine'; words: string }

/** A field in which two documents differ, with both texts cut where their words do; in one piece where they do not. */
export type Difference = { field: string; pieces: Piece[] }

/** What the system sets by itself, so that nobody's words are lost with it, and what is never shown. */
const NOBODYS: ReadonlySet<string> = new Set([
  'password', 'confirm-password', 'currentPassword',
  'id', 'createdAt', 'updatedAt', '_status', 'stage', 'reviewedBy', 'lastReviewedOn', 'reviewDueOn', 'path', 'textDigest',
  'contributors', 'savedBy', 'firstPublishedAt', 'restoredFrom',
])

const sideOf = ({ added, removed }: { added: boolean; removed: boolean }): Piece['side'] => {
  if (added) return 'mine'
  return removed ? 'theirs' : 'both'
}

/** A form tells an empty list as the number of its rows, which is 0. */
const rowsOf = (mine: unknown, theirs: unknown): unknown =>
  mine === 0 && (Array.isArray(theirs) || theirs === null || theirs === undefined) ? [] : mine

const contentOf = (value: unknown): string => JSON.stringify([writtenContent(value)])

/**
 * The fields in which somebody wrote or chose something else than stands in the other version, in the order of `mine`.
 * Fields that `mine` does not have are not compared: they were not on the form.
 */
export function differingFields(theirs: Fields, mine: Fields): string[] {
  const differs = (field: string) => contentOf(theirs[field]) !== contentOf(rowsOf(mine[field], theirs[field]))
  return Object.keys(mine).filter((field) => !NOBODYS.has(field) && differs(field))
}

/**
 * The fields of two differing versions in which theirs stands unless somebody chooses otherwise: those in which `mine`
 * is still what it was when the form was opened. None, where it is not known what that was.
 */
export function fieldsToTakeOver(theirs: Fields, mine: Fields, opened: Fields | null): string[] {
  if (!opened) return []
  const typed = new Set(differingFields(opened, mine))
  return differingFields(theirs, mine).filter((field) => !typed.has(field))
}

/** The fields that differ, with the words of both versions. */
export function textDifferences(theirs: Fields, mine: Fields): Difference[] {
  return differingFields(theirs, mine).map((field) => {
    const [before, after] = [writtenWords(theirs[field]), writtenWords(rowsOf(mine[field], theirs[field]))]
    const pieces = diffWordsWithSpace(before, after).map((part) => ({ side: sideOf(part), words: part.value }))
    return { field, pieces }
  })
}
