import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/generated/payload-types'
import { lockFor } from '@/platform/advisory-lock'
import { FieldRefusal } from '@/platform/field-refusal'
import { idOf } from '@/platform/pure/ids'
import { topicHolding } from '@/topics/queries'
import { ADDRESSES_LOCK, addressTakenSentence } from '@/topics/rules/address'
import { articleHolding } from '../addresses'

/** Refuses an address that another article or a topic holds. */
export const placeArticle: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, operation, req }) => {
  const topicId = idOf(data.topic)
  const slug: unknown = data.slug
  if (topicId === null || typeof slug !== 'string' || slug === '') return data
  const isMoved = operation === 'create' || slug !== originalDoc?.slug || topicId !== idOf(originalDoc.topic)
  if (!isMoved && data._status !== 'published') return data
  await lockFor(req, ADDRESSES_LOCK)
  const address = { topicId, slug }
  const self = operation === 'update' ? idOf(originalDoc) : null
  const topic = await topicHolding(req, address)
  const holder = topic === null ? await articleHolding(req, address, self) : `the topic “${topic}”`
  if (holder) throw new FieldRefusal([{ field: 'slug', message: addressTakenSentence(holder) }], 409)
  return data
}
