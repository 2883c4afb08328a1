import { expect, it } from 'vitest'
import { seenMark, type SeenPage } from '@/reviews/rules/seen-mark'

const signer = { printedName: 'Dr. Sol MD', credentials: 'MD', speciality: 'Pain', conflictsOfInterest: '' }
const page: SeenPage = { digest: 'a'.repeat(64), changeNote: '', correction: '', intervalMonths: 24, signer }

it('is the same for the same page, whatever else the profile holds', () => {
  const more = { ...signer, licence: { number: 'L-1' } }
  expect(seenMark({ ...page, signer: more })).toBe(seenMark(page))
  expect(seenMark(page)).toMatch(/^[0-9a-f]{64}$/)
})

it.each([
  { digest: 'b'.repeat(64) },
  { changeNote: 'Another dose.' },
  { correction: 'The dose was wrong.' },
  { intervalMonths: 12 },
  { signer: null },
  { signer: { ...signer, printedName: 'Dr. Sol' } },
  { signer: { ...signer, credentials: 'PhD' } },
  { signer: { ...signer, speciality: 'Surgery' } },
  { signer: { ...signer, conflictsOfInterest: 'A grant.' } },
] satisfies Partial<SeenPage>[])('differs with %o', (change) => {
  expect(seenMark({ ...page, ...change })).not.toBe(seenMark(page))
})
