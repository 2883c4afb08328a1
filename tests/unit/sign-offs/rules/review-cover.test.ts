import { expect, it } from 'vitest'
import { reviewCover, reviewOfEntry, standingSignOff, type ReviewEntry } from '@/sign-offs/rules/review-cover'

const person = { id: 'p', path: '/people/p', printedName: 'Dr. P', credentials: 'MD', speciality: '', conflictsOfInterest: '' }
const at = new Date('2026-01-12T12:00:00Z')

const entry = (id: string, act: string, facts: object): ReviewEntry =>
  ({ id, act: `article.${act}`, facts, at, subject: 'a1', actorId: 'somebody', actorName: 'Somebody' })

const signed = entry('s', 'signed-off', { digest: 'd1', scheme: 'hl-1', statement: '', person })
const taken = entry('w', 'withdrawn', { signOff: 's', digest: 'd1', reason: 'A study.' })
const urgent = entry('u', 'published-urgently', { digest: 'd1', reason: 'A recall.', deadlineAt: '2026-01-15T12:00:00Z' })

it('a signature answers for its text', () => {
  const cover = reviewCover([signed], 'd1')
  expect(cover).toMatchObject({ kind: 'signed', signOff: { id: 's', printedName: 'Dr. P' } })
  expect(standingSignOff(cover)?.id).toBe('s')
  expect(reviewCover([signed], 'd2')).toBeNull()
})

it('of one that was taken back it is told by whom and why, and it answers for nothing', () => {
  const cover = reviewCover([signed, taken], 'd1')
  expect(cover).toMatchObject({ kind: 'withdrawn', signOff: { id: 's' }, withdrawal: { by: 'Somebody', reason: 'A study.', at } })
  expect(standingSignOff(cover)).toBeNull()
})

it('of an urgent publication it is told until when a doctor has to sign', () => {
  expect(reviewCover([urgent], 'd1')).toMatchObject({
    kind: 'urgent', publication: { reason: 'A recall.', deadlineAt: new Date('2026-01-15T12:00:00Z') },
  })
})

it('an entry is told apart from one that was taken back', () => {
  expect(reviewOfEntry([signed], signed)).toMatchObject({ kind: 'signed', digest: 'd1', isWithdrawn: false })
  expect(reviewOfEntry([signed, taken], signed)).toMatchObject({ isWithdrawn: true })
  expect(reviewOfEntry([urgent], urgent)).toBeNull()
})
