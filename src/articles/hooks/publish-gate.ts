import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Article } from '@/generated/payload-types'
import { FieldRefusal } from '@/platform/field-refusal'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { idOf, idsOf } from '@/platform/pure/ids'
import { clinicalDigest } from '../rules/clinical-text'
import { draftIssues, type StoredDraft } from '../rules/publish-issues'

/** The text that is about to be published. `articleId` is `null` where the article does not exist yet. */
export type TextToPublish = { articleId: string | null; digest: string; authorIds: readonly string[] }

/** A condition for publishing that another slice sets. Gives every reason against it; an empty list lets it pass. */
export type PublishGuard = (req: PayloadRequest, text: TextToPublish) => Promise<FieldIssue[]>

type Draft = StoredDraft & { id?: unknown; textDigest?: unknown }

/** All that stands between an article and its readers: what the text lacks, and what the guards say. */
export async function standingIssues(
  req: PayloadRequest,
  draft: Draft,
  guards: readonly PublishGuard[],
): Promise<FieldIssue[]> {
  const text: TextToPublish = {
    articleId: idOf(draft),
    digest: typeof draft.textDigest === 'string' ? draft.textDigest : '',
    authorIds: idsOf(draft.authors),
  }
  const refusals: FieldIssue[] = []
  for (const guard of guards) refusals.push(...(await guard(req, text)))
  return [...draftIssues(draft), ...refusals]
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

/**
 * Looks once more at what was stored, in the same transaction: fields have hooks of their own that run after the choke
 * point, and none of them may change a word that was judged.
 *
 * @throws Error when one did (a bug); nothing is stored then.
 */
export const verifyStored: CollectionAfterChangeHook<Article> = ({ doc }) => {
  if (doc._status === 'published' && clinicalDigest(doc) !== doc.textDigest) {
    throw new Error(`The stored text of article ${doc.id} is not the one that was judged.`)
  }
}
