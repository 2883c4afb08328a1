import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticleText } from '@/articles/components/article-text'
import type { ArticleView, SourceView } from '@/articles/queries'
import { toRichText } from '@/platform/pure/rich-text'
import { aBody, aCareCard, aCitation, aLinkToDocument, aParagraph, type StoredNode } from '../../../support/an-article-text'

const aSourceView = (key: string): SourceView => ({
  key, title: `Title of ${key}`, authors: '', publisher: '', year: null, url: '', doi: '', pmid: '', checkedOn: null,
})

const html = (changes: Partial<ArticleView>, ...nodes: StoredNode[]): string => {
  const article: ArticleView = {
    id: 'a1', title: 'Knee pain', standfirst: '', path: '/a', firstPublishedAt: '', modifiedAt: '', textDigest: 'd', topicId: 't',
    authors: [], takeaways: [], sources: [], meta: { title: '', description: '', imageId: null }, minutesToRead: 1,
    body: toRichText(aBody(...nodes)), pictures: new Map(), linkPaths: new Map([['topics/t1', '/knees']]), ...changes,
  }
  return renderToStaticMarkup(<ArticleText article={article} />)
}

test('key points stand above the text', () => {
  expect(html({ takeaways: ['Rest first.'] }, aParagraph('Later.'))).toMatch(/Key points.*<li>Rest first\.<\/li>.*<p>Later\.<\/p>/s)
})

test.each([
  ['emergency', 'Emergency', 'callout-emergency'],
  ['urgent', 'Urgent', 'callout-urgent'],
  ['nonUrgent', 'Not urgent', 'callout-non-urgent'],
])('a card of the level “%s” tells it in words, too', (level, words, className) => {
  const text = html({}, aCareCard(level, 'Ask somebody if', 'It swells.'))
  expect(text).toContain(`class="callout ${className}"`)
  expect(text).toContain(`<span class="unseen">${words}: </span>Ask somebody if`)
  expect(text).toContain('<p>It swells.</p>')
})

test('a card without a heading has that of its level', () => {
  expect(html({}, aCareCard('emergency', '', 'It bleeds.'))).toContain('Call the emergency number now if')
})

test('links inside a card lead where the documents are', () => {
  const card = aCareCard('urgent', '')
  const fields = { ...Object(card.fields), text: aBody({ type: 'paragraph', children: [aLinkToDocument('topics', 't1', 'knees')] }) }
  expect(html({}, { ...card, fields })).toContain('<a href="/knees">knees</a>')
})

test('citations are numbered as the sources are, and the list leads back to the first of each', () => {
  const sources = [aSourceView('b'), aSourceView('a')]
  const text = html({ sources }, aParagraph('One', aCitation('a'), ' two', aCitation('b'), ' three', aCitation('a')))
  expect(text).toContain('One<sup class="citation"><a id="cited-a" href="#source-a" aria-label="Source 2">2</a></sup>')
  expect(text).toContain(' three<sup class="citation"><a href="#source-a" aria-label="Source 2">2</a></sup>')
  expect(text.match(/id="cited-a"/g)).toHaveLength(1)
  expect(text).toContain('<a href="#cited-b" aria-label="Back to where the text cites source 1">')
})

test('a source that is not cited has no way back; a citation without a source is not shown', () => {
  const text = html({ sources: [aSourceView('a')] }, aParagraph('One', aCitation('gone'), '.'))
  expect(text).not.toContain('cited-')
  expect(text).toContain('<p>One.</p>')
})

test('a citation is found however its key is spelled: as a signature takes both for one, so does the page', () => {
  const sources = [aSourceView('ni\u0301ce')]
  const text = html({ sources }, aParagraph('One', aCitation(' n\u00edce ')))
  expect(text).toContain('href="#source-n\u00edce" aria-label="Source 1">1</a></sup>')
  expect(text).toContain('<li id="source-n\u00edce">')
})

test('sources without a key, or with one that is taken, have no place to jump to', () => {
  const sources = [aSourceView(''), aSourceView(''), aSourceView('a'), aSourceView('a')]
  const text = html({ sources }, aParagraph('One', aCitation('')))
  expect(text.match(/id="source-[^"]*"/g)).toEqual(['id="source-a"'])
  expect(text).toContain('<p>One</p>')
})

test('a block of a kind that nobody knows is left out, without a word on the console', () => {
  expect(html({}, { type: 'block', fields: { blockType: 'advert', text: aBody(aParagraph('Buy!')) } })).not.toContain('Buy!')
})
