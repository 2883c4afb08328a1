import type { SignOff } from '@/sign-offs/rules/sign-off'

/** A sign-off of the text with the digest `d1`, made at noon UTC on January 12th, 2026. */
export const aSignOff = (changes: Partial<SignOff> = {}): SignOff => ({
  id: 's1',
  articleId: 'a1',
  digest: 'd1',
  scheme: 'hl-1',
  signedAt: new Date('2026-01-12T12:00:00Z'),
  signerId: 'account-1',
  personId: 'person-1',
  personPath: '/people/dr-raj',
  printedName: 'Dr. Raj MD',
  credentials: 'MD',
  speciality: 'Sports medicine',
  conflictsOfInterest: 'None.',
  statement: '',
  changeNote: '',
  correction: '',
  intervalMonths: 24,
  dueOn: null,
  ...changes,
})
