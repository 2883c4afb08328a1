import { expect, test } from 'vitest'
import { canonicalJson } from '@/platform/pure/canonical-json'

test.each([
  ['keys are sorted, at every depth', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  ['keys are sorted by UTF-16 code units', { '\ufb33': 1, '\u{1f600}': 2, é: 3, a: 4 }, '{"a":4,"é":3,"\u{1f600}":2,"\ufb33":1}'],
  ['lists keep their order', [3, 1, 2], '[3,1,2]'],
  ['numbers have one form', [1.0, 1e21, 0.000001, -0], '[1,1e+21,0.000001,0]'],
  ['texts are escaped as little as possible', 'a"\n\u20ac/', '"a\\"\\n\u20ac/"'],
  ['nothing is said of what is undefined', { a: undefined, b: null }, '{"b":null}'],
])('%s', (_, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test.each([['undefined', undefined], ['NaN', NaN], ['infinity', { a: Infinity }]])('%s has no JSON form', (_, value) => {
  expect(() => canonicalJson(value)).toThrow()
})

test('a circle has no JSON form', () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  expect(() => canonicalJson(circle)).toThrow()
})
