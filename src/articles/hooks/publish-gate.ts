import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/generated/payload-types'
import { FieldRefusal } from '@/platform/field-refusal'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { idOf } from '@/platform/pure/ids'
import { standingIssues, type PublishGuard } from '../queries'
import { clinicalDigest } from '../rules/clinical-text'

/** Whether nothing is wrong but that somebody else holds the address; one that is missing is a gap like others. */
const isTakenAlone = ({ slug }: Partial<Article>, issues: readonly FieldIssue[]): boolean =>
  Boolean(slug) && issues.every(({ field }) => field === 'slug')

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
    if (issues.length > 0) throw new FieldRefusal(issues, isTakenAlone(data, issues) ? 409 : 422)
    return { ...data, firstPublishedAt: data.firstPublishedAt ?? new Date().toISOString() }
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
