import { expect, test } from 'vitest'
import { writtenWords } from '@/platform/pure/written-words'
import { aBody, aHeading, aLinkToDocument, aList, aParagraph, aPicture, aTable, aText, FORMAT } from '../../../support/an-article-text'

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

test('another picture and another document that a link leads to are told by a mark', () => {
  const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
  for (const shown of [(id: string) => ({ ...aPicture(), value: id }), (id: string) => aParagraph(aLinkToDocument('articles', id, 'this'))]) {
    expect(writtenWords(aBody(shown(one)))).toContain('(choice 1111)')
    expect(writtenWords(aBody(shown(one)))).not.toBe(writtenWords(aBody(shown(other))))
  }
})
