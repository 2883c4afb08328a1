import { expect, it } from 'vitest'
import { careWords, formattedWords, headingWords, listWords, rowWords } from '@/changes/rules/formatted-words'

it.each([
  [4, '[struck out: not]'], [64, '[raised: not]'], [4 | 32, '[struck out, lowered: not]'], [2048, '[in another format: not]'],
  [undefined, '[in another format: not]'],
])('words of the format %s are told with it', (format, told) => {
  expect(formattedWords('not', format)).toBe(told)
})

it('a list is told by its kind, and by where it starts', () => {
  expect(listWords({ kind: 'bullet', start: 1 })).toBe('bulleted list')
  expect(listWords({ kind: 'number', start: 1 })).toBe('numbered list')
  expect(listWords({ kind: 'number', start: 3 })).toBe('numbered list from 3')
  expect(listWords({ kind: 'other' })).toBe('list')
})

it('a card is told by its level, and a heading by its own', () => {
  expect(careWords('nonUrgent')).toBe('card “Not urgent”')
  expect(careWords('soon')).toBe('card of another level')
  expect(headingWords('h3')).toBe('level 3')
})

it('a row is told by the cells that are not plain', () => {
  const plain = { header: false, columns: 1, rows: 1 }
  expect(rowWords([plain, plain])).toBe('')
  expect(rowWords([{ ...plain, header: true }, { ...plain, columns: 2, rows: 3 }]))
    .toBe('cell 1 is a heading, cell 2 is 2 columns wide, cell 2 is 3 rows high')
})
