import type {
  CollectionBeforeValidateHook, CollectionSlug, FlattenedField, GlobalBeforeValidateHook, PayloadRequest, TypeWithID,
} from 'payload'
import { asSystem } from '../as-system'
import { FieldRefusal } from '../field-refusal'
import type { FieldIssue } from '../pure/field-issue'
import { idOf, idsOf } from '../pure/ids'
import { isTooDeep } from '../pure/is-too-deep'
import { textFaultsIn, textFaultSentences } from '../pure/text-faults'
import { shapeIssues } from './shape-issues'

type Written = Record<string, unknown>
type Relation = { field: string; collection: CollectionSlug; ids: string[] }

const unstorable = (written: Written): FieldIssue[] =>
  textFaultsIn(written).map(({ path, fault }) => ({ field: path, message: textFaultSentences[fault] }))

/** The relationships of a document, those in groups, in tabs and in rows of lists among them. */
function relationsIn(fields: readonly FlattenedField[], written: Written, prefix = ''): Relation[] {
  return fields.flatMap((field) => {
    const value = written[field.name]
    const path = `${prefix}${field.name}`
    if ('flattenedFields' in field) {
      return rowsIn(value).flatMap(([at, row]) => relationsIn(field.flattenedFields, row, `${path}${at}.`))
    }
    if ((field.type !== 'relationship' && field.type !== 'upload') || typeof field.relationTo !== 'string') return []
    return [{ field: path, collection: field.relationTo, ids: [idOf(value) ?? [], idsOf(value)].flat() }]
  })
}

/** What is inside a group or a tab, or in each row of a list (at `.0`, `.1` …). */
const rowsIn = (value: unknown): [string, Written][] => {
  const rows: [string, unknown][] = Array.isArray(value) ? value.map((row, index) => [`.${index}`, row]) : [['', value]]
  return rows.flatMap(([at, row]) => (typeof row === 'object' && row !== null ? [[at, { ...row }]] : []))
}

/** Those whose ids stood nowhere in the document before. */
function newRelations(fields: readonly FlattenedField[], written: Written, before: Written): Relation[] {
  const kept = new Set(relationsIn(fields, before).flatMap(({ ids }) => ids))
  return relationsIn(fields, written).flatMap(({ ids, ...relation }) => {
    const added = ids.filter((id) => !kept.has(id))
    return added.length === 0 ? [] : [{ ...relation, ids: added }]
  })
}

async function isKnown(req: PayloadRequest, { collection, ids }: Relation): Promise<boolean> {
  const { totalDocs } = await asSystem(req.payload, 'a relationship must lead somewhere').count({
    collection,
    where: { id: { in: ids } },
    req,
  })
  return totalDocs === new Set(ids).size
}

async function danglingIssues(req: PayloadRequest, relations: readonly Relation[]): Promise<FieldIssue[]> {
  const issues: FieldIssue[] = []
  for (const relation of relations) {
    if (!(await isKnown(req, relation))) {
      const name = relation.field.replace(/^.*\./, '')
      issues.push({ field: relation.field, message: `The ${name} that was chosen does not exist (any more).` })
    }
  }
  return issues
}

const TOO_DEEP: FieldIssue[] = [{ field: '', message: 'This is nested too deeply.' }]

function refuseShape(fields: readonly FlattenedField[], written: Written): void {
  // The edge of REST does not look into the fields of an upload's form.
  if (isTooDeep(written)) throw new FieldRefusal(TOO_DEEP)
  const faults = unstorable(written)
  const issues = faults.length > 0 ? faults : shapeIssues(fields, written)
  if (issues.length > 0) throw new FieldRefusal(issues)
}

/** Refuses what the database could not hold or readers could not read, in drafts too, with the name of each field. */
export const refuseBadInput: CollectionBeforeValidateHook<TypeWithID & Written> = async (write) => {
  const { collection, data, originalDoc, req } = write
  const written: Written = { ...data }
  refuseShape(collection.flattenedFields, written)
  const issues = await danglingIssues(req, newRelations(collection.flattenedFields, written, { ...originalDoc }))
  if (issues.length > 0) throw new FieldRefusal(issues)
  return data
}

/** The same for a global. */
export const refuseBadSettings: GlobalBeforeValidateHook = ({ data, global }) => {
  const written: unknown = data
  if (typeof written === 'object' && written !== null) refuseShape(global.flattenedFields, { ...written })
  return written
}
