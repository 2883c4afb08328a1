import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'
import { done, refused, type Result } from '@/platform/pure/result'
import { sha256 } from '@/platform/pure/sha256'
import { hasControlCharacter, textFault } from '@/platform/pure/text-faults'
import { quoteOf } from '@/review-comments/rules/text-paragraphs'

/** How long the comment of a guest may be, in characters. */
export const MAX_GUEST_COMMENT = 4_000

/** The form as it comes in: `about` is the key of a paragraph or `''`, `digest` that of the text on the page. */
export type GuestForm = { about: string; comment: string; digest: string }

/** The comment of a guest, about some words of the text or about all of it. */
export type GuestComment = { quote: string; comment: string; digest: string }

/** By what a form names a paragraph: it stays the same as long as the paragraph does. */
export const paragraphKey = (paragraph: string): string => sha256(paragraph).slice(0, 16)

const isUnprintable = (text: string): boolean => hasControlCharacter(text) || textFault(text) !== null

const commentIssues = (comment: string): FieldIssue[] => [
  ...issueWhen(comment === '', 'comment', 'Please write your comment.'),
  ...issueWhen(
    comment.length > MAX_GUEST_COMMENT,
    'comment',
    `Please keep your comment to ${MAX_GUEST_COMMENT} characters; it has ${comment.length}.`,
  ),
  ...issueWhen(isUnprintable(comment), 'comment', 'Your comment contains characters that cannot be shown. Please remove them.'),
]

/** Reads the form of a guest against the paragraphs of the newest text; refused with every mistake in it. */
export function guestComment(form: GuestForm, paragraphs: readonly string[]): Result<GuestComment, FieldIssue[]> {
  const comment = form.comment.replace(/\r\n?/g, '\n').trim().normalize('NFC')
  const paragraph = paragraphs.find((words) => paragraphKey(words) === form.about)
  const issues = [
    ...issueWhen(
      form.about !== '' && paragraph === undefined,
      'about',
      'The part that you chose does not stand in the text any more. Please choose again.',
    ),
    ...commentIssues(comment),
  ]
  if (issues.length > 0) return refused(issues)
  return done({ quote: paragraph === undefined ? '' : quoteOf(paragraph), comment, digest: form.digest })
}
