import { expect, test } from 'vitest'
import { termsByLetter } from '@/glossary/rules/terms-by-letter'

const lettersOf = (...terms: string[]) =>
  termsByLetter(terms.map((term) => ({ term })))
    .map(({ letter, terms: ofLetter }) => [letter, ...ofLetter.map(({ term }) => term)])

test('terms stand below the letter they begin with, sorted as in a dictionary', () => {
  expect(lettersOf('tendon', 'Aura', 'acute pain', 'Tension-type headache')).toEqual([
    ['A', 'acute pain', 'Aura'],
    ['T', 'tendon', 'Tension-type headache'],
  ])
})

test('a letter with an accent counts as the letter', () => {
  expect(lettersOf('Ménière’s disease', 'Migraine', 'Éclampsia')).toEqual([['E', 'Éclampsia'], ['M', 'Ménière’s disease', 'Migraine']])
})

test('what begins with no letter from A to Z stands in front', () => {
  expect(lettersOf('Bone', '24-hour test', 'β-blocker')).toEqual([['0–9', '24-hour test', 'β-blocker'], ['B', 'Bone']])
})

test('no terms make no letters', () => {
  expect(termsByLetter([])).toEqual([])
})
