import type { Licence } from '@/people/rules/licence'

/** A licence that was checked on January 12th, 2026. */
export const aLicence = (changes: Partial<Licence> = {}): Licence => ({
  number: 'L-1', jurisdiction: 'Bavaria', checkedOn: '2026-01-12', ...changes,
})
