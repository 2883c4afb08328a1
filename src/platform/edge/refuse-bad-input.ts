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

/** The relationships at the top of a document whose ids are not the ones that stood there before. */
function newRelations(fields: readonly FlattenedField[], written: Written, before: Written): Relation[] {
  return fields.flatMap((field) => {
    if ((field.type !== 'relationship' && field.type !== 'upload') || typeof field.relationTo !== 'string') return []
    const value = written[field.name]
    const kept = [idOf(before[field.name]), ...idsOf(before[field.name])]
    const ids = [idOf(value) ?? [], idsOf(value)].flat().filter((id) => !kept.includes(id))
    return ids.length === 0 ? [] : [{ field: field.name, collection: field.relationTo, ids }]
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
      issues.push({ field: relation.field, message: `The ${relation.field} that was chosen does not exist (any more).` })
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
