import { expect, test } from 'vitest'
import { richTextFaults } from '@/platform/edge/rich-text-faults'
import { aBody, aBodyWithPicture } from '../../../support/rich-text'

const ID = '0b0f5d5e-3c0c-4f7e-9d55-5a4a1c1b2d3e'

const root = (...children: unknown[]) => ({ type: 'root', children })
const link = (fields: unknown) => root({ type: 'paragraph', children: [{ type: 'link', fields, children: [] }] })
const toDocument = (value: unknown, relationTo = 'articles') => link({ linkType: 'internal', doc: { value, relationTo } })

test.each([
  ['paragraphs', aBody('One.', 'Two.').root],
  ['a picture', aBodyWithPicture(ID).root],
  ['a picture that is filled in', root({ type: 'upload', value: { id: ID, alt: 'A knee.' } })],
  ['a heading, a list and a line break', root({ type: 'heading', tag: 'h2' }, { type: 'list', listType: 'bullet' }, { type: 'linebreak' })],
  ['a link to an address', link({ linkType: 'custom', url: 'https://example.org/' })],
  ['a link to a document', toDocument(ID)],
  ['a link to a document that is filled in', toDocument({ id: ID }, 'topics')],
])('%s can be shown', (_, tree) => {
  expect(richTextFaults(tree)).toEqual([])
})

test.each([
  ['a node that is a word', root('word')],
  ['a node that is nothing', root(null)],
  ['a node without a type', root({ children: [] })],
  ['children that are no list', root({ type: 'paragraph', children: { length: 1 } })],
  ['a text without words', root({ type: 'text' })],
  ['a text of numbers', root({ type: 'paragraph', children: [{ type: 'text', text: 5 }] })],
  ['a tag that is no word', root({ type: 'heading', tag: 2 })],
  ['a kind of list that is no word', root({ type: 'list', listType: {} })],
])('%s is told as built wrongly', (_, tree) => {
  expect(richTextFaults(tree)).toEqual([expect.stringContaining('not built')])
})

test.each([
  ['without an address', link({ linkType: 'custom' })],
  ['with an empty address', link({ linkType: 'custom', url: ' ' })],
  ['without anything', link(undefined)],
  ['to a document without an id', toDocument('1')],
  ['to a document of the desk', toDocument(ID, 'accounts')],
])('a link %s leads nowhere', (_, tree) => {
  expect(richTextFaults(tree)).toEqual([expect.stringContaining('leads nowhere')])
})

test.each([
  ['of more than 2000 characters', `https://example.org/${'a'.repeat(2000)}`],
  ['with a line break', 'https://example.org/\nb'],
  ['with a control character', 'https://example.org/\u0007'],
])('an address %s is refused', (_, url) => {
  expect(richTextFaults(link({ url }))).toEqual([expect.stringContaining('2000 characters')])
})

test('a picture without an id is refused, and two of them once', () => {
  expect(richTextFaults(root({ type: 'upload', value: 5 }, { type: 'upload' }))).toEqual([expect.stringContaining('picture')])
})
