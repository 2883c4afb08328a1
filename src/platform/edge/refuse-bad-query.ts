import type { CollectionBeforeOperationHook, CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { FieldRefusal } from '../field-refusal'
import type { FieldIssue } from '../pure/field-issue'
import { issueWhen } from '../pure/field-issue'

/** Operators for places on a map. No field here is one, and Payload answers them with a 500. */
const MAP_OPERATORS = ['near', 'within', 'intersects']

/** Where a path such as `authors.account.email` leads: collections, or somewhere that no field tells of. */
type Reach = readonly (CollectionSlug | 'unknown')[]

/** A name as Payload reads it: to it, two underscores are a dot. */
const dotted = (name: string): string => name.replaceAll('__', '.')

const namesIn = (sort: unknown): string[] =>
  [sort].flat()
    .flatMap((names) => (typeof names === 'string' ? names.split(',') : []))
    .map((name) => dotted(name.trim().replace(/^-/, '')))

/** The paths that a condition asks about, at any depth of `and` and `or`, and inside what is compared with. */
function pathsIn(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(pathsIn)
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([key, value]: [string, unknown]) => {
    if (/^(?:and|or)$/i.test(key)) return pathsIn(value)
    const path = dotted(key)
    return [path, ...operandsOf(value).flatMap(pathsIn).map((inner) => `${path}.${inner}`)]
  })
}

/** What a field is compared with; to Payload, a condition there is one about what the field refers to. */
const operandsOf = (operators: unknown): unknown[] =>
  typeof operators === 'object' && operators !== null ? Object.values(operators) : []

/** The collections that a path leads into when it leaves the document for those that it refers to. */
function reachOf(req: PayloadRequest, fields: readonly FlattenedField[], path: string): Reach {
  const [first, ...others] = path.replace(/^version\./, '').split('.')
  const rest = others.join('.')
  if (rest === '' || rest === 'id') return []
  const field = fields.find(({ name }) => name === first)
  // A version calls the document that it is of its parent.
  if (!field) return first === 'parent' ? ['unknown'] : []
  if (field.type === 'relationship' || field.type === 'upload') {
    return [field.relationTo].flat().flatMap((slug) =>
      [slug, ...reachOf(req, req.payload.collections[slug].config.flattenedFields, rest)])
  }
  return 'flattenedFields' in field ? reachOf(req, field.flattenedFields, rest) : []
}

/** Whether somebody may read every document of a collection, so that no condition tells them more. */
const readsAll = async (req: PayloadRequest, slug: Reach[number]): Promise<boolean> =>
  slug !== 'unknown' && (await req.payload.collections[slug].config.access.read({ req })) === true

async function isTelling(req: PayloadRequest, reach: Reach): Promise<boolean> {
  const answers = await Promise.all([...new Set(reach)].map((slug) => readsAll(req, slug)))
  return answers.includes(false)
}

const hasMapOperator = (where: unknown): boolean => {
  if (Array.isArray(where)) return where.some(hasMapOperator)
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]) => MAP_OPERATORS.includes(key) || hasMapOperator(value))
}

type Asked = { sort: unknown; where: unknown }
type Fields = readonly FlattenedField[]

async function queryIssues(req: PayloadRequest, fields: Fields, { sort, where }: Asked): Promise<FieldIssue[]> {
  const isReaching = namesIn(sort).some((name) => reachOf(req, fields, name).length > 0)
  const telling = await isTelling(req, pathsIn(where).flatMap((path) => reachOf(req, fields, path)))
  return [
    ...issueWhen(isReaching, 'sort', 'Please sort by a field of the documents themselves, not of what they refer to.'),
    ...issueWhen(telling, 'where', 'Please ask for fields of the documents themselves, not of what they refer to.'),
    ...issueWhen(hasMapOperator(where), 'where', 'There are no places on a map here to search for.'),
  ]
}

/**
 * Refuses what Payload would let a query ask, and should not: an order by a field of another document tells about
 * documents that the asker may not read, and so does a condition. Payload 3.90 guards conditions one step away, but
 * neither further, nor among drafts, nor orders (seen). Conditions may therefore reach only where one may read all.
 */
export const refuseBadQuery: CollectionBeforeOperationHook = async ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess === true) return args
  const asked = { sort: 'sort' in args ? args.sort : null, where: 'where' in args ? args.where : null }
  const issues = await queryIssues(req, collection.flattenedFields, asked)
  if (issues.length > 0) throw new FieldRefusal(issues)
  return args
}
