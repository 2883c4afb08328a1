import { expect, it } from 'vitest'
import { isAboutCover, textCover } from '@/sign-offs/rules/text-cover'

const signed = (digest: unknown) => ({ id: 'x', act: 'article.signed-off', facts: { digest } })

it('a text is covered by a signature of its digest, however old', () => {
  expect(textCover([signed('d1'), signed('d2')], 'd1')).toBe('signed')
  expect(textCover([signed('d1'), signed('d2')], 'd2')).toBe('signed')
})

it.each([
  ['nothing', []],
  ['a signature of another text', [signed('d2')]],
  ['a publication', [{ id: 'x', act: 'article.published', facts: { digest: 'd1' } }]],
  ['facts without a digest', [signed(undefined), { id: 'x', act: 'article.signed-off', facts: null }]],
])('%s covers no text', (_, entries) => {
  expect(textCover(entries, 'd1')).toBeNull()
})

it('a text without a digest is covered by nothing', () => {
  expect(textCover([signed('')], '')).toBeNull()
})

it('tells which acts decide', () => {
  expect(isAboutCover('article.signed-off')).toBe(true)
  expect(isAboutCover('article.published')).toBe(false)
  expect(isAboutCover('toString')).toBe(false)
})
