import type { FieldHook } from 'payload'
import { FieldRefusal } from '@/platform/field-refusal'
import { intervalVerdict } from '@/topics/rules/interval-verdict'
import { isFitKey, sourceKey, UNFIT_KEY } from '../rules/source-key'

/** In drafts too, which Payload does not judge: a signature takes the number over into the ledger, for good. */
export const refuseUnfitInterval: FieldHook = ({ value }) => {
  const months: unknown = value
  const verdict = intervalVerdict(months)
  if (verdict !== true) throw new FieldRefusal([{ field: 'reviewIntervalMonths', message: verdict }])
  return months
}

/**
 * Brings the key of a source into the form in which a signature takes it, and refuses one that is not one word. One
 * that is stored already keeps no draft from being saved: the choke point asks for another.
 */
export const settleKey: FieldHook = ({ value, previousValue, path, req }) => {
  const written: unknown = value
  if (typeof written !== 'string') return written
  const key = sourceKey(written)
  const isKnown = req.context.isRestoringVersion === true || key === sourceKey(previousValue)
  if (!isFitKey(key) && !isKnown) throw new FieldRefusal([{ field: path.join('.'), message: UNFIT_KEY }])
  return key
}
