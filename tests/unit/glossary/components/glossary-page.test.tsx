import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GlossaryPage } from '@/glossary/components/glossary-page'

const term = { id: '1', term: 'Kneecap', slug: 'kneecap', alsoKnownAs: ['patella'], definition: 'A small bone.', articleId: 'a1' }

const html = (articles: [string, { title: string; path: string }][]) =>
  renderToStaticMarkup(<GlossaryPage terms={[term]} articles={new Map(articles)} />)

test('a term has an anchor by its slug, its other names and its meaning', () => {
  expect(html([])).toContain('<div id="kneecap"><dt>Kneecap</dt>')
  expect(html([])).toContain('Also known as patella')
  expect(html([])).toContain('A small bone.')
})

test('the article behind a term is named only when readers may see it', () => {
  expect(html([['a1', { title: 'Knee pain', path: '/pain/knee-pain' }]])).toContain('<a href="/pain/knee-pain">Knee pain</a>')
  expect(html([])).not.toContain('Read more')
})

test('the letters lead to their headings', () => {
  expect(html([])).toContain('<a href="#K">K</a>')
  expect(html([])).toContain('<h2 id="K">K</h2>')
})
