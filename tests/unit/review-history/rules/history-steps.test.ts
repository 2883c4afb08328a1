import { expect, it } from 'vitest'
import { clinicalText, type ClinicalText } from '@/articles/rules/clinical-text'
import { correctionsIn, historySteps } from '@/review-history/rules/history-steps'
import type { ReviewEntry } from '@/sign-offs/rules/review-cover'

const person = { id: 'p', path: '/people/p', printedName: 'Dr. P', credentials: 'MD', speciality: '', conflictsOfInterest: '' }

let day = 0
const entry = (id: string, act: string, facts: object): ReviewEntry => {
  day += 1
  return { id, act: `article.${act}`, facts, at: new Date(Date.UTC(2026, 0, day)), subject: 'a1', actorId: 'a', actorName: 'A' }
}

const signed = (id: string, digest: string, more: object = {}) =>
  entry(id, 'signed-off', { digest, scheme: 'hl-1', statement: '', person, ...more })

const published = (digest: string) => entry(`published ${digest}`, 'published', { digest })

const text = (standfirst: string): ClinicalText => clinicalText({ title: 'Knee', standfirst })

const texts = new Map([['s1', text('It hurts.')], ['s2', text('It may hurt.')], ['e1', text('It hurts..')]])

const told = (entries: ReviewEntry[], liveDigest: string) => historySteps({ entries, texts, liveDigest })

it('each signature is told with what changed since the one before', () => {
  const steps = told([signed('s1', 'd1'), published('d1'), signed('s2', 'd2'), published('d2')], 'd2')
  expect(steps.map((step) => [step.kind, step.changes?.length ?? null])).toEqual([['signed', null], ['signed', 1]])
  expect(JSON.stringify(steps[1]?.changes)).toContain('may')
})

it('what was signed and never came out is a draft', () => {
  expect(told([signed('s1', 'd1'), published('d1'), signed('s2', 'd2')], 'd1').map(({ kind }) => kind)).toEqual(['signed'])
})

it('what is live now counts as shown, also where no publication was kept', () => {
  expect(told([signed('s1', 'd1')], 'd1')).toHaveLength(1)
})

it('a signature that answers for a mended text is told with the confirmation', () => {
  const confirmation = entry('e1', 'editorial-confirmed', { digest: 'd3', signOff: 's1', reason: 'A stop.' })
  const steps = told([signed('s1', 'd1'), confirmation, published('d3')], 'd3')
  expect(steps.map((step) => [step.kind, step.changes?.length ?? null])).toEqual([['signed', null], ['editorial', 1]])
})

it('what was taken back, and what was urgent, is told without the reasons of the desk', () => {
  const urgent = entry('u1', 'published-urgently', { digest: 'd1', reason: 'A recall.', deadlineAt: '2026-02-01T00:00:00Z' })
  const taken = entry('w1', 'withdrawn', { digest: 'd1', signOff: 's1', reason: 'A quarrel.' })
  const steps = told([urgent, published('d1'), signed('s1', 'd1'), taken], 'd1')
  expect(steps.map(({ kind }) => kind)).toEqual(['urgent', 'signed', 'withdrawn'])
  expect(steps[1]).toMatchObject({ withdrawnAt: taken.at })
  expect(JSON.stringify(steps)).not.toContain('recall')
  expect(JSON.stringify(steps)).not.toContain('quarrel')
})

it('corrections are those of signatures that stand, newest first', () => {
  const first = signed('s1', 'd1', { correction: 'First.' })
  const second = signed('s2', 'd2', { correction: 'Second.' })
  const entries = [first, published('d1'), second, published('d2')]
  expect(correctionsIn(told(entries, 'd2'))).toEqual([{ at: second.at, text: 'Second.' }, { at: first.at, text: 'First.' }])
  const taken = entry('w1', 'withdrawn', { digest: 'd2', signOff: 's2', reason: 'x' })
  expect(correctionsIn(told([...entries, taken], 'd2')).map((one) => one.text)).toEqual(['First.'])
  expect(correctionsIn(told([signed('s1', 'd1'), published('d1')], 'd1'))).toEqual([])
})
