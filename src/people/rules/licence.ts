import { addDays, addMonths, type PlainDate } from '@/platform/pure/plain-date'

/** For how long a check of a licence counts, in months from the day of the check. Source: decision 005. */
export const LICENCE_CHECK_MONTHS = 12

export type Licence = { number?: string | null; jurisdiction?: string | null; checkedOn?: PlainDate | null }

/** The last day on which a check counts, or `null` where a licence was never checked. */
export const licenceValidUntil = (licence: Licence): PlainDate | null =>
  licence.checkedOn ? addMonths(licence.checkedOn, LICENCE_CHECK_MONTHS) : null

const isKnown = ({ number, jurisdiction }: Licence): boolean => Boolean(number?.trim()) && Boolean(jurisdiction?.trim())

/**
 * Whether a licence is known, and its check in date on a day.
 *
 * A check in the future does not count: somebody mistyped the year.
 */
export function isLicenceInDate(licence: Licence, today: PlainDate): boolean {
  const validUntil = licenceValidUntil(licence)
  return isKnown(licence) && validUntil !== null && (licence.checkedOn ?? '') <= today && today <= validUntil
}

/** How long before the end of a check admins are told of it, in days. */
const WARNING_DAYS = 60

/**
 * How a licence stands for those who renew its check; days are the last on which the check counts, or that of the check
 * where it lies in the future. `incomplete` lacks a number, a register or a check, so that nobody can sign with it.
 */
export type LicenceStanding =
  | { state: 'incomplete' }
  | { state: 'holds' | 'runs-out' | 'ran-out' | 'checked-in-future'; on: PlainDate }

/** How a licence stands on a day: what `isLicenceInDate` answers, and whether it will soon answer otherwise. */
export function licenceStanding(licence: Licence, today: PlainDate): LicenceStanding {
  const validUntil = licenceValidUntil(licence)
  if (!licence.checkedOn || validUntil === null || !isKnown(licence)) return { state: 'incomplete' }
  if (licence.checkedOn > today) return { state: 'checked-in-future', on: licence.checkedOn }
  if (validUntil < today) return { state: 'ran-out', on: validUntil }
  return { state: validUntil <= addDays(today, WARNING_DAYS) ? 'runs-out' : 'holds', on: validUntil }
}
