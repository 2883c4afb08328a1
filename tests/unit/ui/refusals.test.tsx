import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Refusals } from '@/ui/refusals'

const answer = {
  isDone: false as const,
  issues: [{ field: 'email', message: 'Another account has this address.' }, { field: '', message: 'Please sign in first.' }],
}

const html = (besides?: string[]): string => renderToStaticMarkup(<Refusals answer={answer} besides={besides} />)

test('what no field tells beside itself is told in full, and read out', () => {
  expect(html()).toBe('<div class="refusals" role="alert"><ul><li>Another account has this address.</li><li>Please sign in first.</li></ul></div>')
})

test('what a field tells beside itself is not told twice, but pointed at', () => {
  expect(html(['email'])).toContain('<li>Please sign in first.</li><li>Please look at what is marked below.</li>')
  expect(html(['email'])).not.toContain('Another account')
})

test('nothing is said before an answer, nor after one that is good', () => {
  const empty = '<div class="refusals" role="alert"></div>'
  expect(renderToStaticMarkup(<Refusals answer={null} />)).toBe(empty)
  expect(renderToStaticMarkup(<Refusals answer={{ isDone: true, body: {} }} />)).toBe(empty)
})
