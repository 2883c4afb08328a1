import { expect, test } from 'vitest'
import { richTextIssues } from '@/platform/pure/rich-text-issues'
import {
  aBody, aCareCard, aCitation, aLink, aLinkToDocument, anArticleText, aParagraph, aPicture, type StoredNode,
} from '../../../support/an-article-text'

const known = { block: ['care'], inlineBlock: ['citation'] }

const messages = (...nodes: StoredNode[]): string[] => richTextIssues('body', aBody(...nodes), known).map(({ message }) => message)

const linkWith = (fields: object): StoredNode => {
  const link = aLink('https://example.org', 'more')
  return aParagraph({ ...link, fields: { ...Object(link.fields), ...fields } })
}

test('nothing is wrong with a text in which every kind of part stands once, nor with none', () => {
  expect(richTextIssues('body', anArticleText().body, known)).toEqual([])
  expect(messages(aParagraph(aCitation('a'), aLinkToDocument('topics', 't1', 'knees')), aCareCard('urgent', '', 'It swells.'))).toEqual([])
  expect(richTextIssues('body', null, known)).toEqual([])
})

test.each([
  ['an address with a space', linkWith({ url: '/a b' }), 'leads nowhere'],
  ['an address that is none', linkWith({ url: 5 }), 'leads nowhere'],
  ['a link of no kind', linkWith({ linkType: 'elsewhere' }), 'leads nowhere'],
  ['a link whose tab is neither new nor old', linkWith({ newTab: 'yes' }), 'leads nowhere'],
  ['a picture of another collection', { ...aPicture(), relationTo: 'people' }, 'none of the pictures'],
  ['too many words for a picture', aPicture({ alt: 'x'.repeat(501) }), 'longer than 500'],
  ['a caption that is no text', aPicture({ alt: 'A knee', caption: 5 }), 'longer than 500'],
  ['a block that nobody knows', { type: 'block', fields: { blockType: 'advert' } }, 'does not know'],
  ['a block between words that belongs between paragraphs', { ...aCareCard('urgent', ''), type: 'inlineBlock' }, 'does not know'],
])('%s is told in a sentence', (_, node, words) => {
  expect(messages(aParagraph('Rest.'), node)).toEqual([expect.stringContaining(words)])
})

test('a link inside a card is looked at, too', () => {
  const card = aCareCard('urgent', '')
  expect(messages({ ...card, fields: { ...Object(card.fields), text: aBody(linkWith({ url: '/a b' })) } })).toHaveLength(1)
})
