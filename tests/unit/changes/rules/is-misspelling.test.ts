import words from 'a-set-of-english-words'
import { expect, it } from 'vitest'
import { isMisspelling } from '@/changes/rules/is-misspelling'

const isWord = (word: string) => words.has(word)

it.each([['libary', 'library'], ['Freind', 'Friend'], ['teh', 'the'], ['informtion', 'information'], ['accomodate', 'accommodate']])(
  '%s is %s, misspelt',
  (wrong, right) => {
    expect(isMisspelling(wrong, right, isWord)).toBe(true)
  },
)

it.each([
  ['another word', 'form', 'from'],
  ['a word that is none', 'libary', 'librery'],
  ['the other way round', 'library', 'libary'],
  ['a capital that comes or goes', 'libary', 'Library'],
  ['too many letters', 'lbrry', 'library'],
  ['two letters of a short word', 'wrlod', 'world'],
  ['a clinical word', 'swoleln', 'swollen'],
  ['what may be read as a clinical word', 'thign', 'thing'],
  ['what may be read as two words', 'learing', 'learning'],
  ['another first letter', 'usable', 'unusable'],
  ['a first letter that is missing', 'ibrary', 'library'],
  ['a letter of another script', 'libаry', 'library'],
])('%s is no misspelling', (_, wrong, right) => {
  expect(isMisspelling(wrong, right, isWord)).toBe(false)
})
