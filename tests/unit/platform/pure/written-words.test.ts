import { expect, test } from 'vitest'
import { writtenWords } from '@/platform/pure/written-words'
import { aBody, aHeading, aList, aParagraph, aTable, aText, FORMAT } from '../../../support/an-article-text'

test('a rich text is read as lines', () => {
  const body = aBody(aHeading('h2', 'Causes'), aParagraph('Most often ', aText('overuse', FORMAT.bold), '.'), aList('bullet', 'Rest', 'Ice'))
  expect(writtenWords(body)).toBe('Causes\nMost often overuse.\nRest\nIce')
})

test('the cells of a table are read a line each', () => {
  expect(writtenWords(aBody(aTable(['Week', 'Minutes'])))).toBe('Week\nMinutes')
})

test.each([['text', 'text'], [12, '12'], [true, 'true'], [null, ''], [undefined, ''], [['a', 'b'], 'a\nb'], [[{ id: 'x', text: 'a' }], 'a']])(
  '%j is read as %j',
  (value, words) => {
    expect(writtenWords(value)).toBe(words)
  },
)
