import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PublicStanding, ReviewView } from '@/reviews/queries'
import { ReviewLine } from '@/reviews/components/review-line'

const review = { reviewer: 'Dr. Sol MD', reviewerPath: '/people/dr-sol', reviewedOn: '2022-03-03', dueOn: '2024-03-03' }

const shown = (standing: PublicStanding, today: string): string =>
  renderToStaticMarkup(<ReviewLine standing={standing} today={today} historyPath="/knee/review-history" />)

const html = (given: ReviewView, today: string): string => shown({ kind: 'reviewed', review: given }, today)

const lineOf = (markup: string): string => (/<p class="last-reviewed">(.*?)<\/p>/.exec(markup)?.[1] ?? '').replace(/<[^>]+>/g, '')

test.each(['2022-03-03', '2024-03-03'])('on %s the line tells who reviewed the text and when, beside the seal', (today) => {
  const markup = html(review, today)
  expect(lineOf(markup)).toBe('Last reviewed by Dr. Sol MD on March 3rd, 2022.')
  expect(markup).toContain('<a href="/people/dr-sol">Dr. Sol MD</a>')
  expect(markup).toContain('<time dateTime="2022-03-03">')
  expect(markup).toContain('class="seal"')
  expect(markup.replace(/<[^>]+>/g, '')).toContain('Next review due March 2024')
})

test('a reviewer without a profile is named without a link', () => {
  const markup = html({ ...review, reviewerPath: null }, '2022-04-01')
  expect(lineOf(markup)).toBe('Last reviewed by Dr. Sol MD on March 3rd, 2022.')
  expect(markup).not.toContain('<a href="/people')
  expect(markup).toContain('<a href="/knee/review-history">How this page was reviewed</a>')
})

test('a text that no signature covers has no seal and says so', () => {
  const markup = shown({ kind: 'unreviewed' }, '2022-04-01')
  expect(markup).toContain('This page has not been medically reviewed.')
  expect(markup).not.toMatch(/seal|Last reviewed/)
})

test('the day after the next review was due the seal is gone and the line stays', () => {
  const markup = html(review, '2024-03-04')
  expect(markup).not.toContain('seal')
  expect(markup.replace(/<[^>]+>/g, '')).toContain('The next review was due on March 3rd, 2024.')
  expect(lineOf(markup)).toBe('Last reviewed by Dr. Sol MD on March 3rd, 2022.')
})

test.each([
  [{ kind: 'urgent', publishedOn: '2026-01-12' }, 'Not yet medically reviewed.'],
  [{ kind: 'withdrawn', withdrawnOn: '2026-01-12' }, 'was taken back on January 12th, 2026'],
] satisfies [PublicStanding, string][])('a text that is %o has a notice and no seal, no name', (standing, words) => {
  const markup = shown(standing, '2026-01-13')
  expect(markup.replace(/<[^>]+>/g, '')).toContain(words)
  expect(markup).not.toMatch(/seal|Last reviewed by|Dr\./)
})

test('a text that readers do not see has no history to lead to', () => {
  const markup = renderToStaticMarkup(<ReviewLine standing={{ kind: 'unreviewed' }} today="2022-04-01" historyPath={null} />)
  expect(markup).not.toContain('<a ')
})
