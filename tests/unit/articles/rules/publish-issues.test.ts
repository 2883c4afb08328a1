import { expect, test } from 'vitest'
import { clinicalText, type ArticleText } from '@/articles/rules/clinical-text'
import { publishIssues, type ArticleToPublish } from '@/articles/rules/publish-issues'
import { aBody, aCareCard, aCitation, aLink, anArticleText, aParagraph, aPicture, aSource } from '../../../support/an-article-text'

const anArticle = (changes: Partial<ArticleToPublish> = {}): ArticleToPublish => ({
  text: clinicalText(anArticleText()),
  slug: 'knee-pain',
  topicId: 't1',
  authorIds: ['p1'],
  stored: anArticleText(),
  ...changes,
})

const withText = (changes: Partial<ArticleText>) =>
  anArticle({ text: clinicalText(anArticleText(changes)), stored: anArticleText(changes) })

const withInterval = (reviewIntervalMonths: unknown) =>
  anArticle({ stored: { ...anArticleText(), reviewIntervalMonths } })

const fieldsWrong = (article: ArticleToPublish): string[] => publishIssues(article).map(({ field }) => field)

test('a correction needs something that readers had before', () => {
  const corrected = { ...anArticleText(), correction: 'It is a year, and no month.' }
  expect(fieldsWrong(anArticle({ stored: corrected }))).toEqual(['correction'])
  expect(fieldsWrong(anArticle({ stored: { ...corrected, firstPublishedAt: '2026-01-12T13:05:59Z' } }))).toEqual([])
  expect(fieldsWrong(anArticle({ stored: { ...corrected, correction: ' ' } }))).toEqual([])
})

test('nothing is missing in an article that is whole', () => {
  expect(publishIssues(anArticle())).toEqual([])
})

test.each([
  ['title', withText({ title: ' ' })],
  ['slug', anArticle({ slug: '' })],
  ['topic', anArticle({ topicId: null })],
  ['standfirst', withText({ standfirst: null })],
  ['body', withText({ body: null })],
  ['body', withText({ body: aBody(aParagraph(), aParagraph('')) })],
  ['body', withText({ body: aBody(aParagraph('Rest.'), aPicture({ alt: ' ' })) })],
  ['authors', anArticle({ authorIds: [] })],
  ['body', withText({ body: aBody(aParagraph('Rest', aCitation('no-such-source'))) })],
  ['body', withText({ body: aBody(aCareCard('urgent', '', '')) })],
  ['body', withText({ body: aBody(aCareCard('soon', '', 'It swells.')) })],
  ['sources', withText({ sources: [aSource, aSource] })],
  ['sources', withText({ sources: [{ ...aSource, title: '' }] })],
  ['sources', withText({ sources: [aSource, { ...aSource, key: ' ' }] })],
  ['sources', withText({ sources: [{ ...aSource, key: 'who 2019' }] })],
  ['sources', withText({ sources: [{ ...aSource, year: 1799 }] })],
  ['sources', withText({ sources: [{ ...aSource, year: 2019.5 }] })],
  ['takeaways', withText({ takeaways: [{ text: 'Rest.' }, { text: ' ' }] })],
  ['body', withText({ body: aBody(aCareCard('urgent', 'x'.repeat(161), 'It swells.')) })],
  ['body', withText({ body: aBody(aParagraph(aLink('/a b', 'more'))) })],
  ['reviewIntervalMonths', withInterval(37)],
])('an article is not published without its %s', (field, article) => {
  expect(fieldsWrong(article)).toEqual([field])
})

test('a picture without alternative text is found within a table too', () => {
  const cell = { type: 'tablecell', children: [aPicture({})] }
  const body = aBody({ type: 'table', children: [{ type: 'tablerow', children: [cell] }] })
  expect(fieldsWrong(withText({ body }))).toEqual(['body'])
})

test('everything that is missing is told at once, each in a sentence', () => {
  const issues = publishIssues({ text: clinicalText({}), slug: '', topicId: null, authorIds: [], stored: {} })
  expect(issues.map(({ field }) => field)).toEqual(['title', 'slug', 'topic', 'standfirst', 'body', 'authors'])
  for (const { message } of issues) expect(message).toMatch(/^[A-Z].*\.$/)
})

test('an article may stand without sources', () => {
  expect(publishIssues(withText({ sources: [] }))).toEqual([])
})

test('a text that cites its sources by their keys is whole, however they are spelled', () => {
  expect(fieldsWrong(withText({ body: aBody(aParagraph('Rest', aCitation('who-2019'))) }))).toEqual([])
  const sources = [{ ...aSource, key: 'ni\u0301ce ' }]
  expect(fieldsWrong(withText({ sources, body: aBody(aParagraph('Rest', aCitation('n\u00edce'))) }))).toEqual([])
})

test('years and months may be left out, and their ends are fit', () => {
  for (const year of [null, undefined, 1800, 2200]) {
    expect(fieldsWrong(withText({ sources: [{ ...aSource, year }] }))).toEqual([])
  }
  for (const months of [null, undefined, 1, 36]) expect(fieldsWrong(withInterval(months))).toEqual([])
})
