import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Month } from '@/ui/month'

test.each([
  ['2022-01-12', 'January 2022'],
  ['2024-02-29', 'February 2024'],
  ['2025-12-01', 'December 2025'],
])('the month of %s reads %s', (day, month) => {
  expect(renderToStaticMarkup(<Month day={day} />)).toBe(`<time dateTime="${day.slice(0, 7)}">${month}</time>`)
})
