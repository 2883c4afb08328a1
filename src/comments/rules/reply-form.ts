import { z } from 'zod'
import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'
import { READER_LIMITS as LIMITS, readerFormIssues, tidied } from '@/platform/pure/reader-form'
import { done, refused, type Result } from '@/platform/pure/result'

/** In characters. */
export const REPLY_LIMITS = { name: LIMITS.name, email: LIMITS.email, comment: LIMITS.words } as const

/** The form as it came in: every named field as text, empty where it was not sent. */
export type ReplyForm = { article: string; parent: string; name: string; email: string; comment: string }

export type Reply = { articleId: string; parentId: string | null; name: string; email: string; comment: string }

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success

/** Reads the reply form. Line ends become `\n`, white space around each field goes; every mistake is told at once. */
export function parseReply(form: ReplyForm): Result<Reply, FieldIssue[]> {
  const { name, email, words } = tidied({ name: form.name, email: form.email, words: form.comment })
  const issues = [
    ...issueWhen(!isUuid(form.article), 'article', 'The article that you reply to is not known. Please go back to it.'),
    ...issueWhen(form.parent !== '' && !isUuid(form.parent), 'parent', 'The reply that you answer is not known. Please go back to the article.'),
    ...readerFormIssues({ name, email, words }, { field: 'comment', noun: 'reply' }),
  ]
  if (issues.length > 0) return refused(issues)
  return done({ articleId: form.article, parentId: form.parent === '' ? null : form.parent, name, email, comment: words })
}
