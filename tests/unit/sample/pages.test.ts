import { expect, test } from 'vitest'
import { samplePages } from '../../../scripts/sample/pages'
import { meanSentenceWords, piecesOf } from '../../support/sample/plain-text'

test('the pages that every site needs are there', () => {
  expect(samplePages.map((page) => [page.slug, page.title])).toEqual([
    ['about', 'About Us'],
    ['contact', 'Contact Us'],
    ['privacy', 'Privacy Policy'],
    ['terms', 'Terms'],
    ['medical-disclaimer', 'Medical Disclaimer'],
    ['editorial-policy', 'Editorial Policy'],
    ['corrections', 'Corrections'],
    ['funding', 'How This Site Is Paid For'],
  ])
})

test.each(samplePages)('the page $slug is complete and plain', (page) => {
  expect(page.description.length).toBeLessThanOrEqual(160)
  expect(meanSentenceWords(page.body)).toBeLessThan(20)
  expect(piecesOf(page.body).join(' ').split(' ').length).toBeGreaterThan(100)
  expect(piecesOf(page.body).filter((text) => text !== text.trim() || / {2}|^$/.test(text))).toEqual([])
})

test('the texts with which a site binds itself keep their older versions, and one page has the form', () => {
  const slugsOf = (kind: string) => samplePages.filter((page) => page.kind === kind).map(({ slug }) => slug)
  expect(slugsOf('legal')).toEqual(['privacy', 'terms', 'medical-disclaimer'])
  expect(slugsOf('contact')).toEqual(['contact'])
})
