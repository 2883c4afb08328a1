import { sql } from '@payloadcms/db-postgres/drizzle'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { listAccountsWith } from '@/accounts/queries'
import type { Topic } from '@/generated/payload-types'
import { lockFor } from '@/platform/advisory-lock'
import { runSql } from '@/platform/database'
import { FieldRefusal } from '@/platform/field-refusal'
import { idOf, idsOf } from '@/platform/pure/ids'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import { topicNodes } from './queries'
import { ADDRESSES_LOCK, addressTakenSentence, type Address } from './rules/address'
import { pathOf, RESERVED_SLUGS, topicLineage } from './rules/topic-lineage'

/** Tells who else holds an address, as words for a sentence (`the article “…”`), or `null`. */
export type AddressHolder = (req: PayloadRequest, address: Address) => Promise<string | null>

/** Works the address out from the place in the tree, and refuses one that something else holds. */
export const placeTopic = (holders: readonly AddressHolder[]): CollectionBeforeChangeHook<Topic> =>
  async ({ data, operation, originalDoc: stored, req }) => {
    // A copy comes with its original, whose place it must not take for its own.
    const originalDoc = operation === 'update' ? stored : undefined
    const parent = idOf(data.parent)
    const slug = data.slug ?? ''
    const isMoved = data.slug !== originalDoc?.slug || parent !== idOf(originalDoc?.parent)
    if (!isMoved && originalDoc?.path) return data
    await lockFor(req, ADDRESSES_LOCK)
    const id = originalDoc?.id ?? 'new'
    const nodes = await topicNodes(req)
    nodes.set(id, { id, slug, title: data.title ?? '', parent })
    const lineage = topicLineage(id, nodes)
    // What moves takes everything below it along, so that none of it may come to stand too deep either.
    const isInOrder = [...nodes.keys()].every((one) => topicLineage(one, nodes) !== null)
    if (!lineage || !isInOrder) {
      throw new FieldRefusal([{ field: 'parent', message: 'A topic cannot stand below itself, nor deeper than five levels.' }])
    }
    const sibling = [...nodes.values()].find((node) => node.id !== id && node.slug === slug && node.parent === parent)
    if (sibling) throw takenBy(`the topic “${sibling.title}”`)
    await refuseTakenAddress({ req, holders, address: { topicId: parent, slug } })
    return { ...data, path: pathOf(lineage.map(({ slug }) => slug)) }
  }

const takenBy = (holder: string): FieldRefusal =>
  new FieldRefusal([{ field: 'slug', message: addressTakenSentence(holder) }], 409)

type Claim = { req: PayloadRequest; holders: readonly AddressHolder[]; address: Address }

async function refuseTakenAddress({ req, holders, address }: Claim): Promise<void> {
  if (address.topicId === null && RESERVED_SLUGS.includes(address.slug)) {
    throw takenBy('the site itself')
  }
  for (const holder of holders) {
    const name = await holder(req, address)
    if (name) throw takenBy(name)
  }
}

/** A topic that moved takes everything below it along. */
export const moveDescendants: CollectionAfterChangeHook<Topic> = async ({ doc, previousDoc, req }) => {
  const before = previousDoc.path
  if (typeof before === 'string' && before !== '' && before !== doc.path) {
    await runSql(
      req,
      sql`update topics set path = ${doc.path} || substr(path, ${before.length + 1}) where starts_with(path, ${`${before}/`})`,
    )
  }
  await announceSiteChange(req, [EVERY_PAGE])
}

export const announceTopic: CollectionAfterDeleteHook = ({ req }) => announceSiteChange(req, [EVERY_PAGE])

type TopicUse = (req: PayloadRequest, topicId: string) => Promise<boolean>

/** A topic in use cannot go: its pages would lose their addresses. */
export const refuseTopicInUse = (isUsed: TopicUse): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const topicId = String(id)
    const nodes = await topicNodes(req)
    const hasChildren = [...nodes.values()].some(({ parent }) => parent === topicId)
    if (hasChildren || (await isUsed(req, topicId))) {
      throw new FieldRefusal([{ field: 'topic', message: 'Articles or topics still stand below this topic. Please move them first.' }], 409)
    }
  }

const NO_REVIEWER = [{ field: 'dueReviewers', message: 'Please choose accounts that hold the role reviewer.' }]

/** Only reviewers can be asked for a review. One who lost the role since may stay named; they are not asked then. */
export const refuseOtherRoles: CollectionBeforeValidateHook<Topic> = async ({ data, originalDoc, req }) => {
  const known = idsOf(originalDoc?.dueReviewers)
  const added = idsOf(data?.dueReviewers).filter((id) => !known.includes(id))
  if (added.length === 0) return data
  const reviewers = new Set((await listAccountsWith(req, 'reviewer')).map(({ id }) => id))
  if (!added.every((id) => reviewers.has(id))) throw new FieldRefusal(NO_REVIEWER)
  return data
}
