import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/generated/payload-types'
import { lockFor } from '@/platform/advisory-lock'
import { FieldRefusal } from '@/platform/field-refusal'
import { idOf } from '@/platform/pure/ids'
import { ADDRESSES_LOCK, addressTakenSentence } from '@/topics/rules/address'
import { addressHolder } from '../addresses'

/**
 * Refuses a draft that moves to an address which another article or a topic holds. Whether one that is published may
 * stay where it is, the choke point judges, with everything else; nobody takes the address meanwhile.
 */
export const placeArticle: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, operation, req }) => {
  const topicId = idOf(data.topic)
  const slug: unknown = data.slug
  if (topicId === null || typeof slug !== 'string' || slug === '') return data
  const isPublished = data._status === 'published'
  const isMoved = operation === 'create' || slug !== originalDoc?.slug || topicId !== idOf(originalDoc.topic)
  if (!isMoved && !isPublished) return data
  await lockFor(req, ADDRESSES_LOCK)
  if (isPublished) return data
  const holder = await addressHolder(req, { topicId, slug }, operation === 'update' ? idOf(originalDoc) : null)
  if (holder) throw new FieldRefusal([{ field: 'slug', message: addressTakenSentence(holder) }], 409)
  return data
}
