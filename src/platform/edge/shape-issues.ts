import type { FlattenedField } from 'payload'
import { z } from 'zod'
import { issueWhen, type FieldIssue } from '../pure/field-issue'
import { hasControlCharacter, hasLineBreak } from '../pure/text-faults'
import { richTextFaults } from './rich-text-faults'

type Shaped = Record<string, unknown>

type Labelled = { name: string; label?: unknown }

const MAX_DEPTH = 60
/** What a rich text refers to, in its JSON. In a text, the quotation marks would have backslashes. */
const ID_IN_CAPITALS = /"(?:value|id)":"(?=[0-9a-f-]*[A-F])[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}"/

const MAX_RICH_TEXT_CHARACTERS = 1_000_000

const isRecord = (value: unknown): value is Shaped => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The label by which people know a field: `Last checked` for `checkedOn`. */
const labelOf = (field: Labelled): string =>
  typeof field.label === 'string' ? field.label : field.name.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase())

type TextLike = Labelled & { type: string; maxLength?: number; required?: boolean }

function textIssues(field: TextLike, value: unknown, path: string): FieldIssue[] {
  const label = labelOf(field)
  if (typeof value !== 'string') return [{ field: path, message: `${label} must be text.` }]
  const max = field.maxLength ?? 10_000
  return [
    ...issueWhen(field.required === true && value.trim() === '', path, `${label} holds nothing but spaces.`),
    ...issueWhen(value.length > max, path, `${label} is too long: at most ${max} characters, and this has ${value.length}.`),
    ...issueWhen(field.type !== 'textarea' && hasLineBreak(value), path, `${label} must be on one line.`),
    ...issueWhen(hasControlCharacter(value), path, `${label} contains characters that cannot be shown.`),
  ]
}

const depthOf = (value: unknown, depth = 0): number => {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return depth
  return Object.values(value).reduce<number>((deepest, item) => Math.max(deepest, depthOf(item, depth + 1)), depth)
}

function richTextIssues(field: Labelled, value: unknown, path: string): FieldIssue[] {
  const label = labelOf(field)
  const isTree = isRecord(value) && isRecord(value.root) && Array.isArray(value.root.children)
  if (!isTree) return [{ field: path, message: `${label} must be a rich text with a root and its children.` }]
  if (depthOf(value) > MAX_DEPTH) return [{ field: path, message: `${label} is nested too deeply.` }]
  const json = JSON.stringify(value)
  if (ID_IN_CAPITALS.test(json)) return [{ field: path, message: `${label} names something by an id in capitals.` }]
  if (json.length > MAX_RICH_TEXT_CHARACTERS) return [{ field: path, message: `${label} is too long. Please split it into several articles.` }]
  return richTextFaults(value.root).map((message) => ({ field: path, message }))
}

function rowIssues(field: FlattenedField & { type: 'array' }, value: unknown, path: string): FieldIssue[] {
  if (!Array.isArray(value)) return [{ field: path, message: `${labelOf(field)} must be a list.` }]
  const max = field.maxRows ?? 100
  if (value.length > max) return [{ field: path, message: `${labelOf(field)}: at most ${max} entries.` }]
  return value.flatMap((row: unknown, index) =>
    isRecord(row)
      ? shapeIssues(field.flattenedFields, row, `${path}.${index}.`)
      : [{ field: `${path}.${index}`, message: `${labelOf(field)} must be a list of entries.` }],
  )
}

/** Ids are written in small letters, as the site gives them: rules compare them as text. */
const isRelationId = (value: unknown): boolean =>
  z.uuid().regex(/^[^A-F]+$/).safeParse(isRecord(value) ? value.id : value).success

function optionIssues(field: FlattenedField & { type: 'select' | 'radio' }, value: unknown, path: string): FieldIssue[] {
  const allowed = field.options.map((option) => (typeof option === 'string' ? option : option.value))
  const values: unknown[] = field.type === 'select' && field.hasMany && Array.isArray(value) ? value : [value]
  const isKnown = values.every((one) => typeof one === 'string' && allowed.includes(one))
  return issueWhen(!isKnown, path, `${labelOf(field)} must be one of: ${allowed.join(', ')}.`)
}

function relationIssues(field: Labelled & { hasMany?: boolean }, value: unknown, path: string): FieldIssue[] {
  const values: unknown[] = field.hasMany && Array.isArray(value) ? value : [value]
  return issueWhen(!values.every(isRelationId), path, `${labelOf(field)} does not name anything that exists.`)
}

/** Years of four digits: beyond them an instant is written in another way, and lists no longer sort. */
function dateIssues(field: Labelled, value: unknown, path: string): FieldIssue[] {
  const year = value instanceof Date || typeof value === 'string' ? new Date(value).getUTCFullYear() : Number.NaN
  return issueWhen(!(year >= 1000 && year <= 9999), path, `${labelOf(field)} must be a day, such as 2026-01-12.`)
}

function fieldIssues(field: FlattenedField, value: unknown, path: string): FieldIssue[] {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
      return textIssues(field, value, path)
    case 'richText':
      return richTextIssues(field, value, path)
    case 'array':
      return rowIssues(field, value, path)
    case 'group':
    case 'tab':
      return isRecord(value)
        ? shapeIssues(field.flattenedFields, value, `${path}.`)
        : [{ field: path, message: 'This must be a group of fields.' }]
    case 'select':
    case 'radio':
      return optionIssues(field, value, path)
    case 'number':
      return issueWhen(typeof value !== 'number' || !Number.isFinite(value), path, `${labelOf(field)} must be a number.`)
    case 'checkbox':
      return issueWhen(typeof value !== 'boolean', path, `${labelOf(field)} must be true or false.`)
    case 'date':
      return dateIssues(field, value, path)
    case 'relationship':
    case 'upload':
      return relationIssues(field, value, path)
    case 'blocks':
    case 'code':
    case 'join':
    case 'json':
    case 'point':
      return []
  }
}

/**
 * Everything about a document that has the wrong shape for its fields: types, lengths, line breaks, ids. Emptiness is
 * not judged here, so that an unfinished draft can be saved at any time.
 */
export function shapeIssues(fields: readonly FlattenedField[], written: Shaped, prefix = ''): FieldIssue[] {
  return fields.flatMap((field) => {
    if (!('name' in field) || typeof field.name !== 'string') return []
    const value = written[field.name]
    if (value === undefined || value === null || value === '' || ('virtual' in field && field.virtual)) return []
    return fieldIssues(field, value, `${prefix}${field.name}`)
  })
}
