import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Article } from '@/generated/payload-types'
import { FieldRefusal } from '@/platform/field-refusal'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { idOf, idsOf } from '@/platform/pure/ids'
import { clinicalText } from '../rules/clinical-text'
import { publishIssues } from '../rules/publish-issues'

/** The text that is about to be published. `articleId` is `null` where the article does not exist yet. */
export type TextToPublish = { articleId: string | null; digest: string }

/** A condition for publishing that another slice sets. Gives every reason against it; an empty list lets it pass. */
export type PublishGuard = (req: PayloadRequest, text: TextToPublish) => Promise<FieldIssue[]>

type Draft = Record<string, unknown>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** All that stands between an article and its readers: what the text lacks, and what the guards say. */
async function standingIssues(
  req: PayloadRequest,
  draft: Draft,
  guards: readonly PublishGuard[],
): Promise<FieldIssue[]> {
  const missing = publishIssues({
    text: clinicalText(draft),
    slug: textOf(draft.slug),
    topicId: idOf(draft.topic),
    authorIds: idsOf(draft.authors),
  })
  const refusals: FieldIssue[] = []
  for (const guard of guards) {
    refusals.push(...(await guard(req, { articleId: idOf(draft), digest: textOf(draft.textDigest) })))
  }
  return [...missing, ...refusals]
}

/**
 * The one choke point: whatever way a write came in, it publishes only when nothing stands against it.
 *
 * A hook, because access rules are not asked on the Local API, on a restore or in a job (seen on Payload 3.90).
 */
export const publishGate = (guards: readonly PublishGuard[]): CollectionBeforeChangeHook<Article> =>
  async ({ data, originalDoc, operation, req }) => {
    if (data._status !== 'published') return data
    const id = operation === 'update' ? idOf(originalDoc) : null
    const issues = await standingIssues(req, { ...data, id }, guards)
    if (issues.length > 0) throw new FieldRefusal(issues)
    return { ...data, firstPublishedAt: data.firstPublishedAt ?? new Date().toISOString() }
  }

/** A restored version becomes the newest draft; one that would take a live page down is refused. */
export const restoreAsDraft: CollectionBeforeChangeHook<Article> = ({ data, originalDoc, req }) => {
  if (req.context.isRestoringVersion !== true) return data
  if (req.context.restoresAsDraft === true) return { ...data, _status: 'draft' }
  if (data._status !== 'published' && originalDoc?.firstPublishedAt) {
    throw new FieldRefusal(
      [{ field: '_status', message: 'Please restore this version as a draft: the live page stays as it is until you publish.' }],
      409,
    )
  }
  return data
}
