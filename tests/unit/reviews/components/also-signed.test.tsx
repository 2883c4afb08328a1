import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AlsoSigned } from '@/reviews/components/also-signed'
import { ArticleText } from '@/articles/components/article-text'
import type { ArticleView } from '@/articles/queries'
import { clinicalText } from '@/articles/rules/clinical-text'
import { toRichText } from '@/platform/pure/rich-text'
import {
  aBody, aCareCard, aCitation, aHeading, aLink, aLinkToDocument, aList, anArticleText, aParagraph, aPicture, aTable,
} from '../../../support/an-article-text'

const body = aBody(
  aHeading('h2', 'Causes'),
  aParagraph('Most often overuse', aCitation('who-2019'), '. See ', aLink('https://example.org', 'this'), ', ', aLinkToDocument('topics', 't1', 'that')),
  aList('number', 'Rest', 'Ice'),
  aCareCard('emergency', 'Call at once if', 'It bleeds.'),
  aPicture(),
  aTable(['Week', 'Minutes'], ['1', '10']),
)
const takeaways = [{ text: 'Rest first.' }]
const text = clinicalText(anArticleText({ body, takeaways }))

const article: ArticleView = {
  id: 'a1', title: text.title, standfirst: text.standfirst, path: '/a', firstPublishedAt: '', modifiedAt: '', textDigest: 'd', topicId: 't',
  authors: [], takeaways: ['Rest first.'], meta: { title: '', description: '', imageId: null }, minutesToRead: 1, body: toRichText(body),
  sources: [{
    key: 'who-2019', title: 'Exercise and the knee', authors: 'A. Author', publisher: 'A Publisher', year: 2019,
    url: 'https://example.org/knee', doi: '10.1000/knee', pmid: '1000', checkedOn: null,
  }],
  pictures: new Map(),
  linkPaths: new Map([['topics/t1', '/knees']]),
}

/** The words that somebody sees, without anything that stands in attributes. */
const seen = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&').replace(/\s+/g, ' ')

/** Marks that tell what a part is, and no words. */
const MARKS = new Set(['is', 'scheme', 'kind', 'picture', 'level'])

const signedWords = (value: unknown): string[] => {
  if (typeof value === 'string') return [value.trim()].filter((words) => words !== '')
  if (Array.isArray(value)) return value.flatMap(signedWords)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (MARKS.has(key) ? [] : signedWords(inner)))
}

test('a doctor sees every word that is signed', () => {
  const shown = seen(renderToStaticMarkup(
    <>
      <h1>{article.title}</h1>
      <p>{article.standfirst}</p>
      <ArticleText article={article} />
      <AlsoSigned text={text} linkPaths={new Map()} />
    </>,
  ))
  const words = signedWords(text)
  expect(words).toEqual(expect.arrayContaining(['Rest first.', 'A bent knee', 'topics/t1', 'https://example.org', '10.1000/knee', 'Minutes']))
  expect(words.filter((word) => !shown.includes(word))).toEqual([])
})

test('a link to a document of the site is told by the address that it leads to now', () => {
  expect(seen(renderToStaticMarkup(<AlsoSigned text={text} linkPaths={article.linkPaths} />))).toContain('“that” leads to /knees')
})

test('nothing is added to a text whose words are all seen', () => {
  expect(renderToStaticMarkup(<AlsoSigned text={clinicalText({ title: 'Knees', body: aBody(aParagraph('Words')) })} linkPaths={new Map()} />)).toBe('')
})
