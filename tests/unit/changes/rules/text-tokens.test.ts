import { expect, it } from 'vitest'
import { textTokens } from '@/changes/rules/text-tokens'

it('a text is words, numbers and signs, each with the space before it', () => {
  expect(textTokens('Don’t take  1,5 ml (é).').map(({ is, words, gap }) => `${is}:${gap}:${words}`)).toEqual([
    'word::Don’t', 'word: :take', 'number:  :1,5', 'word: :ml', 'sign: :(', 'word::é', 'sign::)', 'sign::.',
  ])
})

it('a number and what touches it are told apart, and nothing is lost', () => {
  const text = 'B12, 5mg/day; 3–4 °C… 😀'
  expect(textTokens(text).map(({ gap, words }) => gap + words).join('')).toBe(text)
  expect(textTokens('5mg').map(({ is }) => is)).toEqual(['number', 'word'])
})
