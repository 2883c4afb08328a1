import { addMonths, type PlainDate } from '@/platform/pure/plain-date'

/** For how long a check of a licence counts, in months from the day of the check. Source: decision 005. */
export const LICENCE_CHECK_MONTHS = 12

export type Licence = { number?: string | null; jurisdiction?: string | null; checkedOn?: PlainDate | null }

/** The last day on which a check counts, or `null` where a licence was never checked. */
export const licenceValidUntil = (licence: Licence): PlainDate | null =>
  licence.checkedOn ? addMonths(licence.checkedOn, LICENCE_CHECK_MONTHS) : null

/**
 * Whether a licence is known, and its check in date on a day.
 *
 * A check in the future does not count: somebody mistyped the year.
 */
export function isLicenceInDate(licence: Licence, today: PlainDate): boolean {
  const validUntil = licenceValidUntil(licence)
  const isKnown = Boolean(licence.number?.trim()) && Boolean(licence.jurisdiction?.trim())
  return isKnown && validUntil !== null && (licence.checkedOn ?? '') <= today && today <= validUntil
}
