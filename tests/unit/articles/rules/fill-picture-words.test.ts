import { expect, test } from 'vitest'
import { fillPictureWords, picturesWithoutWords } from '@/articles/rules/fill-picture-words'
import { aBody, aParagraph, aPicture, aTable } from '../../../support/an-article-text'

const bare = (value: unknown = 'picture-1') => ({ ...aPicture({ caption: 'A caption' }), value })

test('pictures without words of their own are found, however deep they stand', () => {
  const table = { ...aTable(['x']), children: [{ type: 'tablerow', children: [{ type: 'tablecell', children: [bare('b')] }] }] }
  expect(picturesWithoutWords(aBody(bare('a'), aParagraph('x'), table))).toEqual(['a', 'b'])
})

test('a picture is found whether its document was loaded or not', () => {
  expect(picturesWithoutWords(aBody(bare({ id: 'a', alt: 'Loaded' })))).toEqual(['a'])
})

test.each([
  ['blank words', { ...bare(), fields: { alt: '  ' } }, ['picture-1']],
  ['no fields at all', { ...bare(), fields: null }, ['picture-1']],
  ['words', aPicture({ alt: 'A knee' }), []],
  ['no document', bare(null), []],
  ['a document that is no picture', { ...bare(), relationTo: 'files' }, []],
])('a picture with %s', (_, picture, found) => {
  expect(picturesWithoutWords(aBody(picture))).toEqual(found)
})

test.each([[null], [undefined], ['text'], [4]])('there are no pictures in %j', (part) => {
  expect(picturesWithoutWords(part)).toEqual([])
  expect(fillPictureWords(part, new Map())).toBe(part)
})

test('a picture without words gets those of its document and keeps the rest', () => {
  const filled = fillPictureWords(aBody(aParagraph('x'), bare()), new Map([['picture-1', 'A knee']]))
  expect(filled).toEqual(aBody(aParagraph('x'), { ...bare(), fields: { caption: 'A caption', alt: 'A knee' } }))
})

test('a picture with words of its own keeps them', () => {
  const body = aBody(aPicture({ alt: 'Written for this article' }))
  expect(fillPictureWords(body, new Map([['picture-1', 'A knee']]))).toEqual(body)
})

test('a picture of which nothing is known is left without words, for the publishing rule to find', () => {
  expect(fillPictureWords(aBody(bare()), new Map())).toEqual(aBody({ ...bare(), fields: { caption: 'A caption', alt: '' } }))
})

test('the text that was given is not changed itself', () => {
  const body = aBody(bare())
  fillPictureWords(body, new Map([['picture-1', 'A knee']]))
  expect(body).toEqual(aBody(bare()))
})
