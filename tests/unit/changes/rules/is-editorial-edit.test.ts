import words from 'a-set-of-english-words'
import { expect, it } from 'vitest'
import { isEditorialEdit } from '@/changes/rules/is-editorial-edit'
import { clinicalPairs } from '../../../support/changes/clinical-pairs'
import { misspellings } from '../../../support/changes/misspellings'
import { seededChoice } from '../../../support/changes/seeded-choice'
import { piecesOf } from '../../../support/sample/plain-text'
import { sampleArticles } from '../../../../scripts/sample/sample-articles'

const isWord = (word: string) => words.has(word)
const isEditorial = (before: string, after: string) => isEditorialEdit(before, after, isWord)

it('no change of the table that a doctor must see passes as a slip', () => {
  expect(clinicalPairs.length).toBeGreaterThanOrEqual(150)
  expect(clinicalPairs.filter(({ before, after }) => isEditorial(before, after))).toEqual([])
})

it('none passes beside a misspelling that is one', () => {
  const passed = clinicalPairs.filter(({ before, after }) => isEditorial(`My freind said: ${before}`, `My friend said: ${after}`))
  expect(passed).toEqual([])
})

it('at least 60 per cent of plain misspellings need no doctor', () => {
  expect(misspellings.length).toBeGreaterThanOrEqual(300)
  const sentence = (word: string) => `Some people say that ${word} is what they think of first, and others agree.`
  const passed = misspellings.filter(({ wrong, right }) => isEditorial(sentence(wrong), sentence(right)))
  expect(passed.length / misspellings.length).toBeGreaterThanOrEqual(0.6)
})

it.each([
  ['a word that was written twice', 'This is the the best chair.', 'This is the best chair.'],
  ['a comma that was written twice', 'Chairs,, tables and sofas.', 'Chairs, tables and sofas.'],
  ['a full stop that was written twice', 'This chair is old..', 'This chair is old.'],
  ['a full stop that was forgotten at the end', 'This chair is old', 'This chair is old.'],
  ['the capital of the first word', 'chairs come first.', 'Chairs come first.'],
  ['a second space', 'This chair  is old.', 'This chair is old.'],
  ['a space that does not break', 'This\u00a0chair is old.', 'This chair is old.'],
  ['a space before a comma', 'Chairs , tables and sofas.', 'Chairs, tables and sofas.'],
  ['a space that was forgotten behind a comma', 'Chairs,tables and sofas.', 'Chairs, tables and sofas.'],
  ['the form of quotation marks', '"Chairs" are what it\'s about.', '“Chairs” are what it\'s about.'],
  ['two misspellings', 'The freind saw the libary.', 'The friend saw the library.'],
  ['a misspelling that begins a sentence', 'It is old. Libary books are not.', 'It is old. Library books are not.'],
])('%s is a slip', (_, before, after) => {
  expect(isEditorial(before, after)).toBe(true)
})

it.each([
  ['a word that becomes wrong', 'The colleague came.', 'The collegue came.'],
  ['a line that ends elsewhere', 'One chair.\nOne table.', 'One chair. One table.'],
  ['a name', 'We met Jonh there.', 'We met John there.'],
  ['a word of another script', 'We read the libаry.', 'We read the library.'],
  ['a sign that nobody sees', 'A chair.', 'A\u200b chair.'],
  ['a space within a word', 'A note book.', 'A notebook.'],
])('%s is no slip', (_, before, after) => {
  expect(isEditorial(before, after)).toBe(false)
})

const choose = seededChoice(20261126)
const sentences = sampleArticles.flatMap(({ body }) => piecesOf(body))
const vocabulary = [...new Set(sentences.flatMap((sentence) => sentence.split(/[^\p{L}\p{N}]+/u)).filter(Boolean))]
  .filter((word) => isWord(word.toLowerCase()) || /\d/.test(word))

/** Ways to change what a sentence says, none of which corrects a misspelling: the samples have none. */
const mutations: Record<string, (parts: string[], at: number) => string[]> = {
  'another word': (parts, at) => parts.with(at, choose(vocabulary)),
  'a word more': (parts, at) => parts.toSpliced(at, 0, choose(vocabulary), ' '),
  'a word less': (parts, at) => parts.toSpliced(at, 2),
  'two words swapped': (parts, at) => parts.with(at, parts[at + 2] ?? '').with(at + 2, parts[at] ?? ''),
  'a negation': (parts, at) => parts.toSpliced(at, 0, choose(['not', 'no', 'never', 'without']), ' '),
  'another number': (parts, at) => parts.with(at, String(choose([2, 3, 5, 10, 40, 100]))),
  'a prefix': (parts, at) => parts.with(at, `${choose(['un', 'in', 'non', 'dis', 'a', 'hypo'])}${parts[at] ?? ''}`),
}

it.each(Object.entries(mutations))('thousands of sentences of the samples with %s: none passes', (_, mutate) => {
  const passed: string[][] = []
  let tried = 0
  for (let turn = 0; turn < 1_500; turn += 1) {
    const before = choose(sentences)
    const parts = before.split(/(?<=\p{L}|\p{N})(?=[^\p{L}\p{N}])|(?<=[^\p{L}\p{N}])(?=\p{L}|\p{N})/u)
    const isPlace = (part: string, index: number) => /^[\p{L}\p{N}]/u.test(part) && index + 2 < parts.length
    const places = parts.flatMap((part, index) => (isPlace(part, index) ? [index] : []))
    if (places.length === 0) continue
    const after = mutate(parts, choose(places)).join('')
    if (after === before || after.toLowerCase() === before.toLowerCase()) continue
    tried += 1
    if (isEditorial(before, after)) passed.push([before, after])
  }
  expect(passed).toEqual([])
  expect(tried).toBeGreaterThan(800)
})

const careful = [
  'ibuprofen', 'paracetamol', 'naproxen', 'colchicine', 'sumatriptan', 'kneecap', 'ankle', 'shoulder', 'spine', 'tendon',
  'swelling', 'numbness', 'weeks', 'hours', 'twice', 'tablets', 'never', 'without', 'should', 'must', 'fracture', 'infection',
  'immediately', 'milligrams', 'pregnant', 'breathing', 'cartilage', 'severe', 'increase',
]

it('a clinical word that was misspelt needs the doctor, however it is corrected', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const passed: string[] = []
  for (let turn = 0; turn < 3_000; turn += 1) {
    const word = choose(careful)
    const at = 1 + choose([...Array(word.length - 1).keys()])
    const wrong = choose([
      word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + choose(letters) + word.slice(at),
      word.slice(0, at) + choose(letters) + word.slice(at + 1), word.slice(0, at) + (word[at] ?? '') + word.slice(at),
    ])
    if (wrong !== word && isEditorial(`Think of ${wrong} here.`, `Think of ${word} here.`)) passed.push(`${wrong} ${word}`)
  }
  expect([...new Set(passed)]).toEqual([])
})
