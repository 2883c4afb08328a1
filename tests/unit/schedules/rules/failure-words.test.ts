import { expect, test } from 'vitest'
import { failureWords } from '@/schedules/rules/failure-words'

const told = { title: 'Gout', isPublication: true, scheduler: 'you' } as const

test('whoever set the time hears of every reason', () => {
  expect(failureWords({ ...told, failure: { kind: 'refused', reasons: ['No doctor has signed.'] } })).toEqual({
    subject: 'Not published: Gout',
    paragraphs: [
      'You set a time for “Gout” to be published. It came, and nothing happened, because something stands against it:',
      'No doctor has signed.',
      'Readers see what they saw before. Please look at the article, and set a new time when it is ready.',
    ],
  })
})

test.each([
  [{ kind: 'fault' }, 'because of a fault of the site. It was tried 6 times'],
  [{ kind: 'no-right', name: 'Ida' }, 'because Ida, who set this time, may not publish any more.'],
  [{ kind: 'no-right', name: null }, 'because the account that set this time is there no more.'],
] as const)('a failure of the kind %o is told as what it is', (failure, words) => {
  expect(failureWords({ ...told, failure }).paragraphs[0]).toContain(words)
})

test('others hear who set the time, and what was to happen', () => {
  const failure = { kind: 'fault' } as const
  const down = failureWords({ ...told, isPublication: false, scheduler: { name: 'Ida' }, failure })
  expect(down).toMatchObject({ subject: 'Not taken down: Gout' })
  expect(down.paragraphs[0]).toMatch(/^Ida set a time for “Gout” to be taken down\./)
  expect(failureWords({ ...told, scheduler: null, failure }).paragraphs[0]).toMatch(/^A time was set for/)
})
