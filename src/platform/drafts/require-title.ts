import type { CollectionBeforeValidateHook } from 'payload'
import { FieldRefusal } from '../field-refusal'

/** Even a first draft has a title: lists, addresses and colleagues find it by nothing else. */
export const requireTitle: CollectionBeforeValidateHook = ({ data }) => {
  const title: unknown = data?.title
  if (typeof title === 'string' && title.trim() !== '') return data
  throw new FieldRefusal([{ field: 'title', message: 'Please give this a title.' }])
}
