import { randomBytes } from 'node:crypto'
import type { FieldHook, TextField, TypeWithID } from 'payload'
import { slugify } from 'payload/shared'
import { FieldRefusal } from '../field-refusal'
import { filterOnly } from './list-use'

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const MAX_LENGTH = 120

/** A slug out of a title: `Knee pain: causes` becomes `knee-pain-causes`; at most 120 characters, cut at a word. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '')
  const slug = (slugify(plain) ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return slug.length <= MAX_LENGTH ? slug : slug.slice(0, MAX_LENGTH + 1).replace(/-[^-]*$/, '')
}

const UNFIT = 'A slug holds lower-case letters, digits and single hyphens, such as knee-pain.'

function fitSlug(slug: string): string {
  if (!SLUG_PATTERN.test(slug)) throw new FieldRefusal([{ field: 'slug', message: UNFIT }])
  return slug
}

type SlugHook = FieldHook<TypeWithID & Record<string, unknown>, unknown, Record<string, unknown>>

/** What is no text is left as it is, for the refusal of bad input to name. */
const fillSlug = (from: string): SlugHook => ({ value, data, siblingData, originalDoc }) => {
  if (typeof value === 'string' && value.trim() !== '') return fitSlug(value.trim())
  if (value !== undefined && value !== null && value !== '') return value
  const before: unknown = originalDoc?.slug
  if (value === undefined && typeof before === 'string' && before !== '') return before
  const title: unknown = data?.[from] ?? siblingData[from]
  return typeof title === 'string' ? slugOf(title) : value
}

/** A copy stands beside its original, so it needs an address of its own. */
const slugOfCopy: SlugHook = ({ value }) =>
  typeof value === 'string' && value !== '' ? `${value.slice(0, MAX_LENGTH - 10)}-copy-${randomBytes(2).toString('hex')}` : value

/** The last part of an address. Left empty, it is made from another field. */
export const slugField = ({ from, unique = true }: { from: string; unique?: boolean }): TextField => ({
  name: 'slug',
  type: 'text',
  maxLength: MAX_LENGTH,
  index: true,
  unique,
  hooks: { beforeValidate: [fillSlug(from)], beforeDuplicate: [slugOfCopy] },
  admin: { ...filterOnly, position: 'sidebar', description: `The last part of the address. Left empty, it is made from the ${from}. Change it later, and the old address leads to the new one.` },
})
