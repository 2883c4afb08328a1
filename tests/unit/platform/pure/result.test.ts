import { expect, test } from 'vitest'
import { done, refused } from '@/platform/pure/result'

test('what was done carries its value, and what was refused its reason', () => {
  expect(done(4)).toEqual({ ok: true, value: 4 })
  expect(refused('text-moved')).toEqual({ ok: false, refusal: 'text-moved' })
})
