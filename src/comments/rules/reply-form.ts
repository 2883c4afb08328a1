import { z } from 'zod'
import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'
import { done, refused, type Result } from '@/platform/pure/result'
import { hasControlCharacter, hasLineBreak, textFault } from '@/platform/pure/text-faults'

/** In characters. */
export const REPLY_LIMITS = { name: 80, email: 254, comment: 5_000 } as const

/** The form as it came in: every named field as text, empty where it was not sent. */
export type ReplyForm = { article: string; parent: string; name: string; email: string; comment: string }

export type Reply = { articleId: string; parentId: string | null; name: string; email: string; comment: string }

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success

const isAddress = (text: string): boolean => z.email().safeParse(text).success

const isUnprintable = (text: string): boolean => hasControlCharacter(text) || textFault(text) !== null

const nameIssues = (name: string): FieldIssue[] => [
  ...issueWhen(name === '', 'name', 'Please tell us a name. It can be a nickname.'),
  ...issueWhen(name.length > REPLY_LIMITS.name, 'name', `Please use a name of at most ${REPLY_LIMITS.name} characters.`),
  ...issueWhen(hasLineBreak(name), 'name', 'Please write the name on one line.'),
  ...issueWhen(isUnprintable(name), 'name', 'The name contains characters that cannot be shown. Please remove them.'),
]

function emailIssues(email: string): FieldIssue[] {
  if (email === '') return [{ field: 'email', message: 'Please tell us your e-mail address. It is never shown.' }]
  if (hasLineBreak(email)) return [{ field: 'email', message: 'Please write the e-mail address on one line.' }]
  const isWrong = email.length > REPLY_LIMITS.email || !isAddress(email)
  return issueWhen(isWrong, 'email', 'This is not an e-mail address. It looks like name@example.org.')
}

const commentIssues = (comment: string): FieldIssue[] => [
  ...issueWhen(comment === '', 'comment', 'Please write your reply.'),
  ...issueWhen(
    comment.length > REPLY_LIMITS.comment,
    'comment',
    `Please keep your reply to ${REPLY_LIMITS.comment} characters; it has ${comment.length}.`,
  ),
  ...issueWhen(isUnprintable(comment), 'comment', 'Your reply contains characters that cannot be shown. Please remove them.'),
]

/** Reads the reply form. Line ends become `\n`, white space around each field goes; every mistake is told at once. */
export function parseReply(form: ReplyForm): Result<Reply, FieldIssue[]> {
  const name = form.name.trim().normalize('NFC')
  const email = form.email.trim()
  const comment = form.comment.replace(/\r\n?/g, '\n').trim().normalize('NFC')
  const issues = [
    ...issueWhen(!isUuid(form.article), 'article', 'The article that you reply to is not known. Please go back to it.'),
    ...issueWhen(form.parent !== '' && !isUuid(form.parent), 'parent', 'The reply that you answer is not known. Please go back to the article.'),
    ...nameIssues(name),
    ...emailIssues(email),
    ...commentIssues(comment),
  ]
  if (issues.length > 0) return refused(issues)
  return done({ articleId: form.article, parentId: form.parent === '' ? null : form.parent, name, email, comment })
}
