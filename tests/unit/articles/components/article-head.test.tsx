import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticleHead, type ArticleDays } from '@/articles/components/article-head'
import type { ArticleView } from '@/articles/queries'
import { toRichText } from '@/platform/pure/rich-text'
import { aBody } from '../../../support/an-article-text'

const words = ({ publishedOn, changedOn }: ArticleDays): string => {
  const article: ArticleView = {
    id: 'a1', title: 'Knee pain', standfirst: '', path: '/a', firstPublishedAt: null, modifiedAt: '', textDigest: 'd', topicId: 't',
    authors: [], takeaways: [], sources: [], meta: { title: '', description: '', imageId: null }, minutesToRead: 1,
    body: toRichText(aBody()), pictures: new Map(), linkPaths: new Map(),
  }
  const html = renderToStaticMarkup(<ArticleHead article={article} days={{ publishedOn, changedOn }} review={null} />)
  return html.replace(/<[^>]+>/g, '')
}

test.each<[string, ArticleDays, string]>([
  ['is out as it was', { publishedOn: '2022-01-10', changedOn: '2022-01-10' }, 'First published January 10th, 2022'],
  ['has changed', { publishedOn: '2022-01-10', changedOn: '2022-01-12' }, 'First published January 10th, 2022 · Last changed January 12th, 2022'],
  ['was never out', { publishedOn: null, changedOn: '2022-01-12' }, 'Not published yet · Last changed January 12th, 2022'],
])('an article that %s says when', (_, days, told) => {
  expect(words(days).endsWith(told), words(days)).toBe(true)
})
