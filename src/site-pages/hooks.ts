import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, FieldHook } from 'payload'
import type { Page } from '@/generated/payload-types'
import { lockFor } from '@/platform/advisory-lock'
import { FieldRefusal } from '@/platform/field-refusal'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import { topicHolding } from '@/topics/queries'
import { ADDRESSES_LOCK, addressTakenSentence } from '@/topics/rules/address'
import { RESERVED_SLUGS } from '@/topics/rules/topic-lineage'

/** Pages share the root with topics, and with what the site itself needs. */
export const placePage: CollectionBeforeChangeHook<Page> = async ({ data, originalDoc, req }) => {
  const slug: unknown = data.slug
  if (typeof slug !== 'string' || (slug === originalDoc?.slug && data._status !== 'published')) return data
  await lockFor(req, ADDRESSES_LOCK)
  const topic = await topicHolding(req, { topicId: null, slug })
  const holder = RESERVED_SLUGS.includes(slug) ? 'the site itself' : topic && `the topic “${topic}”`
  if (holder) throw new FieldRefusal([{ field: 'slug', message: addressTakenSentence(holder) }], 409)
  return data
}

/** The footer and the navigation link to pages from everywhere. */
export const announcePage: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({ req }) =>
  announceSiteChange(req, [EVERY_PAGE])

export const readPagePath: FieldHook<Page, unknown, Page> = ({ siblingData }) => siblingData.slug ?? null
