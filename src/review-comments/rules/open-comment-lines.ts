import { firstWords } from '@/platform/pure/first-words'

/** A comment that nobody has resolved; `quote` is `''` where it is about the whole text. */
export type OpenComment = { id: string; quote: string; comment: string; authorName: string }

const QUOTED = 120

/** The comments that are open, as paragraphs of a mail; nothing where there are none. */
export function openCommentLines(comments: readonly OpenComment[]): string[] {
  if (comments.length === 0) return []
  const head = comments.length === 1 ? 'One comment is open:' : `${comments.length} comments are open:`
  return [
    head,
    ...comments.map(({ quote, comment, authorName }) =>
      quote === '' ? `${authorName}: ${comment}` : `About “${firstWords(quote, QUOTED)}”, ${authorName}: ${comment}`),
  ]
}
