import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RichTextNode } from '@/platform/pure/rich-text'
import { RichText } from '@/ui/rich-text'

const words = (text: string, format = 0): RichTextNode => ({ type: 'text', text, format })
const paragraph = (...children: RichTextNode[]): RichTextNode => ({ type: 'paragraph', children })
const heading = (tag: string, text: string): RichTextNode => ({ type: 'heading', tag, children: [words(text)] })
const cell = (text: string, headerState = 0): RichTextNode => ({
  type: 'tablecell', headerState, children: [paragraph(words(text))],
})
const row = (...children: RichTextNode[]): RichTextNode => ({ type: 'tablerow', children })
const link = (fields: object): RichTextNode => ({ type: 'link', fields, children: [words('here')] })

const credit = { name: '', licence: '', url: '' }
const pictures = new Map([['p1', { url: '/knee.png', width: 800, height: 600, sources: [], credit }]])
const linkPaths = new Map([['topics/t1', '/pain-management']])

const html = (...children: RichTextNode[]): string =>
  renderToStaticMarkup(<RichText body={{ root: { type: 'root', children } }} pictures={pictures} linkPaths={linkPaths} />)

test('headings carry the fragments by which they are linked, and equal ones differ', () => {
  const text = html(heading('h2', 'What helps?'), heading('h3', 'Rest'), heading('h2', 'What helps?'))
  expect(text).toContain('<h2 id="what-helps">What helps?</h2><h3 id="rest">Rest</h3><h2 id="what-helps-2">')
})

test('a heading of a size that no text may have is shown as a paragraph', () => {
  expect(html(heading('h1', 'Loud'))).toContain('<p>Loud</p>')
})

test('emphasis is told by elements', () => {
  expect(html(paragraph(words('a', 1), words('b', 2), words('c', 3))))
    .toContain('<p><strong>a</strong><em>b</em><strong><em>c</em></strong></p>')
})

test('raised, lowered, struck-out and underlined words are shown as such: 10⁶ is not 106', () => {
  expect(html(paragraph(words('10'), words('6', 64)))).toContain('10<sup>6</sup>')
  expect(html(paragraph(words('not', 4), words('2', 32), words('u', 8)))).toContain('<s>not</s><sub>2</sub><u>u</u>')
})

test('a list is numbered when its kind says so, which is what was signed, and not when its tag does', () => {
  const items = [{ type: 'listitem', children: [words('one')] }]
  expect(html({ type: 'list', tag: 'ul', listType: 'number', start: 1, children: items })).toContain('<ol>')
  expect(html({ type: 'list', tag: 'ol', listType: 'bullet', start: 1, children: items })).toContain('<ul>')
})

test('a link that was made by itself leads where its signed target is', () => {
  const doc = { relationTo: 'topics', value: 't1' }
  const odd = { ...link({ linkType: 'internal', doc, url: 'https://other.example/' }), type: 'autolink' }
  expect(html(paragraph(odd))).toContain('href="/pain-management"')
})

test('no formatting of the editor leaves an inline style', () => {
  const text = html(
    { ...paragraph(words('a', 4 + 8)), format: 'center', indent: 2 },
    { type: 'list', tag: 'ul', listType: 'check', children: [{ type: 'listitem', checked: true, children: [words('b')] }] },
  )
  expect(text).not.toContain('style=')
})

test('a first row of headings becomes the head of the table, and headings say what they name', () => {
  const text = html({
    type: 'table',
    children: [row(cell('Stage', 3), cell('What you do', 1)), row(cell('Walk', 2), cell('On flat ground'))],
  })
  expect(text).toContain('role="region" aria-label="Table 1: Stage, What you do" tabindex="0"')
  expect(text).toContain('<thead><tr><th scope="col"><p>Stage</p></th><th scope="col"><p>What you do</p></th></tr></thead>')
  expect(text).toContain('<tbody><tr><th scope="row"><p>Walk</p></th><td><p>On flat ground</p></td></tr></tbody>')
})

test('a table without a row of headings has no head', () => {
  const text = html({ type: 'table', children: [row(cell('Walk', 2), cell('On flat ground'))] })
  expect(text).not.toContain('<thead>')
  expect(text).toContain('aria-label="Table 1"')
})

test('a picture has the words of the text, its size, and waits until it is near', () => {
  const text = html({ type: 'upload', value: 'p1', fields: { alt: 'A bent knee', caption: 'The knee when it is bent' } })
  expect(text).toContain('<img src="/knee.png" alt="A bent knee" width="800" height="600" loading="lazy" decoding="async"/>')
  expect(text).toContain('<figcaption>The knee when it is bent</figcaption>')
})

test('a picture whose file is gone leaves nothing', () => {
  expect(html(paragraph(words('a')), { type: 'upload', value: 'p2', fields: { alt: 'A' } })).toBe('<div class="text"><p>a</p></div>')
})

test.each([
  ['a document of this site by its address', { linkType: 'internal', doc: { relationTo: 'topics', value: 't1' } }, '<a href="/pain-management">here</a>'],
  ['another site', { linkType: 'custom', url: 'https://who.int/', newTab: true }, '<a href="https://who.int/" rel="noopener">here</a>'],
])('a link leads to %s', (_, fields, expected) => {
  expect(html(paragraph(link(fields)))).toContain(`<p>${expected}</p>`)
})

test.each([
  ['a document that readers may not see', { linkType: 'internal', doc: { relationTo: 'articles', value: 'draft' } }],
  ['script', { linkType: 'custom', url: 'javascript:alert(1)' }],
  ['no address', { linkType: 'custom' }],
])('a link to %s is shown as plain words', (_, fields) => {
  expect(html(paragraph(link(fields)))).toContain('<p>here</p>')
})

test('a kind of node that nobody knows leaves its words and does not break the page', () => {
  const text = html(
    { type: 'sidebar', children: [paragraph(words('kept'))] },
    { type: 'block', fields: { blockType: 'video' } },
    paragraph(words('after')),
  )
  expect(text).toBe('<div class="text"><p>kept</p><p>after</p></div>')
})
