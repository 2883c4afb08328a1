import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { FieldRefusal } from '../field-refusal'
import type { FieldIssue } from '../pure/field-issue'
import { issueWhen } from '../pure/field-issue'

/** Operators for places on a map. No field here is one, and Payload answers them with a 500. */
const MAP_OPERATORS = ['near', 'within', 'intersects']

const namesIn = (sort: unknown): string[] =>
  [sort].flat().flatMap((names) => (typeof names === 'string' ? names.split(',') : [])).map((name) => name.trim().replace(/^-/, ''))

/** Whether a path such as `account.email` leaves the document for one that it refers to. */
function reachesOut(fields: readonly FlattenedField[], path: string): boolean {
  const [first, ...rest] = path.replace(/^version\./, '').split('.')
  const field = fields.find(({ name }) => name === first)
  if (!field || rest.length === 0) return false
  if (field.type === 'relationship' || field.type === 'upload') return rest.join('.') !== 'id'
  return 'flattenedFields' in field && reachesOut(field.flattenedFields, rest.join('.'))
}

const hasMapOperator = (where: unknown): boolean => {
  if (Array.isArray(where)) return where.some(hasMapOperator)
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]) => MAP_OPERATORS.includes(key) || hasMapOperator(value))
}

function queryIssues(fields: readonly FlattenedField[], args: object): FieldIssue[] {
  const isReaching = 'sort' in args && namesIn(args.sort).some((name) => reachesOut(fields, name))
  return [
    ...issueWhen(isReaching, 'sort', 'Please sort by a field of the documents themselves, not of what they refer to.'),
    ...issueWhen('where' in args && hasMapOperator(args.where), 'where', 'There are no places on a map here to search for.'),
  ]
}

/**
 * Refuses what Payload would let a query ask, and should not: an order by a field of another document tells about
 * documents that the asker may not read (seen on Payload 3.90, which guards `where` against this, but not `sort`).
 */
export const refuseBadQuery: CollectionBeforeOperationHook = ({ args, collection, overrideAccess }) => {
  if (overrideAccess === true) return args
  const issues = queryIssues(collection.flattenedFields, args)
  if (issues.length > 0) throw new FieldRefusal(issues)
  return args
}
