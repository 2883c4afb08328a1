import { expect, test } from 'vitest'
import { isLicenceInDate, LICENCE_CHECK_MONTHS, licenceStanding, licenceValidUntil } from '@/people/rules/licence'
import { aLicence } from '../../../support/a-licence'

test('a check counts for twelve months', () => {
  expect(LICENCE_CHECK_MONTHS).toBe(12)
  expect(licenceValidUntil(aLicence({ checkedOn: '2026-01-12' }))).toBe('2027-01-12')
})

test('a check on a leap day counts through the last day of the next February', () => {
  expect(licenceValidUntil(aLicence({ checkedOn: '2024-02-29' }))).toBe('2025-02-28')
})

test.each([[null], [undefined]])('a licence that was never checked (%s) counts on no day', (checkedOn) => {
  expect(licenceValidUntil(aLicence({ checkedOn }))).toBeNull()
  expect(isLicenceInDate(aLicence({ checkedOn }), '2026-01-12')).toBe(false)
})

test.each([
  ['on the day of the check', '2026-01-12', true],
  ['within the year', '2026-07-01', true],
  ['on the last day', '2027-01-12', true],
  ['on the day after it', '2027-01-13', false],
  ['years later', '2030-01-12', false],
  ['on the day before the check, which somebody mistyped', '2026-01-11', false],
  ['a year before the check', '2025-01-12', false],
])('%s (%s) it is %s that a licence is in date', (_, today, isInDate) => {
  expect(isLicenceInDate(aLicence({ checkedOn: '2026-01-12' }), today)).toBe(isInDate)
})

test.each([
  ['number', ''], ['number', '  '], ['number', null], ['number', undefined],
  ['jurisdiction', ''], ['jurisdiction', '\t'], ['jurisdiction', null], ['jurisdiction', undefined],
])('a licence whose %s is %j is not known, however fresh its check', (part, value) => {
  expect(isLicenceInDate(aLicence({ [part]: value }), '2026-01-12')).toBe(false)
})

test.each([
  ['2026-01-12', '2026-11-12', { state: 'holds', on: '2027-01-12' }],
  ['2026-01-12', '2026-11-13', { state: 'runs-out', on: '2027-01-12' }],
  ['2026-01-12', '2027-01-12', { state: 'runs-out', on: '2027-01-12' }],
  ['2026-01-12', '2027-01-13', { state: 'ran-out', on: '2027-01-12' }],
  ['2026-01-12', '2026-01-11', { state: 'checked-in-future', on: '2026-01-12' }],
])('a licence checked on %s stands on %s as %j', (checkedOn, today, standing) => {
  expect(licenceStanding(aLicence({ checkedOn }), today)).toEqual(standing)
})

test.each([{ checkedOn: null }, { number: ' ' }, { jurisdiction: null }])('a licence with %j is incomplete', (changes) => {
  expect(licenceStanding(aLicence({ checkedOn: '2026-01-12', ...changes }), '2026-02-01')).toEqual({ state: 'incomplete' })
})

test('what stands as in date, and nothing else, is in date', () => {
  for (const today of ['2026-01-11', '2026-01-12', '2026-12-01', '2027-01-12', '2027-01-13']) {
    const licence = aLicence({ checkedOn: '2026-01-12' })
    expect(['holds', 'runs-out'].includes(licenceStanding(licence, today).state)).toBe(isLicenceInDate(licence, today))
  }
})
