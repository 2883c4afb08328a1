import type { CollectionAfterChangeHook } from 'payload'
import { actorOf, appendEntry } from '@/audit/commands'
import type { Topic } from '@/generated/payload-types'
import { idsOf } from '@/platform/pure/ids'

type Planned = Partial<Pick<Topic, 'dueReviewers' | 'reviewIntervalMonths'>>

/** Which of what decides about reviews is not as it was. */
const changedPlanning = (now: Planned, before: Planned): string[] => [
  ...(idsOf(now.dueReviewers).join() === idsOf(before.dueReviewers).join() ? [] : ['dueReviewers']),
  ...((now.reviewIntervalMonths ?? null) === (before.reviewIntervalMonths ?? null) ? [] : ['reviewIntervalMonths']),
]

/** Puts into the ledger that a topic moved, with everything below it, and who changed how its articles are reviewed. */
export const recordTopic: CollectionAfterChangeHook<Topic> = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return
  const record = { subject: doc.id, actor: actorOf(req) }
  const [from, to] = [previousDoc.path ?? '', doc.path ?? '']
  if (from !== to) await appendEntry(req, { ...record, act: 'topic.moved', facts: { from, to } })
  const fields = changedPlanning(doc, previousDoc)
  if (fields.length > 0) await appendEntry(req, { ...record, act: 'topic.planning-changed', facts: { fields } })
}
