import { randomBytes } from 'node:crypto'
import type { FieldHook, TextField } from 'payload'
import { slugify } from 'payload/shared'

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const MAX_LENGTH = 120

/** A slug out of a title: `Knee pain: causes` becomes `knee-pain-causes`; at most 120 characters, cut at a word. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '')
  const slug = (slugify(plain) ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return slug.length <= MAX_LENGTH ? slug : slug.slice(0, MAX_LENGTH + 1).replace(/-[^-]*$/, '')
}

const fillSlug = (from: string): FieldHook => ({ value, data, siblingData, originalDoc }) => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  const before: unknown = originalDoc?.slug
  if (value === undefined && typeof before === 'string' && before !== '') return before
  const title: unknown = data?.[from] ?? siblingData[from]
  return typeof title === 'string' ? slugOf(title) : value
}

/** A copy stands beside its original, so it needs an address of its own. */
const slugOfCopy: FieldHook = ({ value }) =>
  typeof value === 'string' && value !== '' ? `${value.slice(0, MAX_LENGTH - 10)}-copy-${randomBytes(2).toString('hex')}` : value

/** The last part of an address. Left empty, it is made from another field. */
export const slugField = ({ from, unique = true }: { from: string; unique?: boolean }): TextField => ({
  name: 'slug',
  type: 'text',
  maxLength: MAX_LENGTH,
  index: true,
  unique,
  hooks: { beforeValidate: [fillSlug(from)], beforeDuplicate: [slugOfCopy] },
  admin: { position: 'sidebar', description: `The last part of the address. Left empty, it is made from the ${from}.` },
})
