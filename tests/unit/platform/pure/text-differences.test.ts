import { expect, test } from 'vitest'
import { differingFields, fieldsToTakeOver, textDifferences } from '@/platform/pure/text-differences'
import { aBody, aLink, anArticleText, aParagraph, aText, FORMAT } from '../../../support/an-article-text'

test('two texts are cut where they differ, field by field', () => {
  expect(textDifferences({ title: 'Knee', standfirst: 'Rest it.' }, { title: 'Knee', standfirst: 'Move it.' })).toEqual([
    {
      field: 'standfirst',
      pieces: [{ side: 'theirs', words: 'Rest' }, { side: 'mine', words: 'Move' }, { side: 'both', words: ' it.' }],
    },
  ])
})

test('what the system sets and what was not on the form is not compared', () => {
  expect(textDifferences({ updatedAt: '1', textDigest: 'a', note: 'x' }, { updatedAt: '2', textDigest: 'b' })).toEqual([])
})

test('passwords are never shown', () => {
  expect(textDifferences({}, { password: 'x', 'confirm-password': 'x', currentPassword: 'x' })).toEqual([])
})

test('where the words are the same and something else is not, the field differs in one piece', () => {
  const [theirs, mine] = [{ body: aBody(aParagraph('Rest')) }, { body: aBody(aParagraph(aText('Rest', FORMAT.bold))) }]
  expect(textDifferences(theirs, mine)).toEqual([{ field: 'body', pieces: [{ side: 'both', words: 'Rest' }] }])
})

test('another address of a link is shown as words', () => {
  const linked = (url: string) => ({ body: aBody(aParagraph(aLink(url, 'this'))) })
  const [difference] = textDifferences(linked('https://a.example'), linked('https://b.example'))
  expect(difference?.pieces.map(({ side }) => side)).toContain('mine')
})

test('nothing, an empty text and an empty list are the same, and a form tells an empty list as 0', () => {
  expect(differingFields({ a: null, b: undefined, c: [] }, { a: '', b: '', c: '' })).toEqual([])
  expect(differingFields({ takeaways: [] }, { takeaways: 0 })).toEqual([])
  expect(differingFields({ takeaways: [{ text: 'Rest.' }] }, { takeaways: 0 })).toEqual(['takeaways'])
})

test('a whole article is the same as itself', () => {
  expect(differingFields({ ...anArticleText() }, { ...anArticleText() })).toEqual([])
})

test('theirs is proposed for what nobody typed into here, and nothing where that is not known', () => {
  const opened = { title: 'Knee', standfirst: 'Rest it.', note: '' }
  const theirs = { title: 'Knees', standfirst: 'Ice it.', note: '' }
  const mine = { title: 'Knee', standfirst: 'Move it.', note: 'Mine' }
  expect(fieldsToTakeOver(theirs, mine, opened)).toEqual(['title'])
  expect(fieldsToTakeOver(theirs, mine, null)).toEqual([])
})
