import type { FieldHook } from 'payload'
import { FieldRefusal } from '@/platform/field-refusal'
import { intervalVerdict } from '@/topics/rules/interval-verdict'

/** In drafts too, which Payload does not judge: a signature takes the number over into the ledger, for good. */
export const refuseUnfitInterval: FieldHook = ({ value }) => {
  const months: unknown = value
  const verdict = intervalVerdict(months)
  if (verdict !== true) throw new FieldRefusal([{ field: 'reviewIntervalMonths', message: verdict }])
  return months
}
