import { expect, test } from 'vitest'
import { sampleTerms } from '../../../scripts/sample/glossary'
import { samplePages } from '../../../scripts/sample/pages'
import { sampleArticles } from '../../../scripts/sample/sample-articles'
import { sampleSite } from '../../../scripts/sample/site'
import { sampleTopics, type TopicSlug } from '../../../scripts/sample/topics'
import { addressesIn } from '../../support/sample/plain-text'

function topicAddress(slug: TopicSlug): string {
  const parent = sampleTopics.find((topic) => topic.slug === slug)?.parent ?? null
  return parent ? `${topicAddress(parent)}/${slug}` : `/${slug}`
}

const articleAddress = (article: (typeof sampleArticles)[number]): string =>
  `${topicAddress(article.topic)}/${article.slug}`

const published = sampleArticles.filter((article) => article.state === 'published')
const readable = new Set([
  ...sampleTopics.map((topic) => topicAddress(topic.slug)),
  ...published.map(articleAddress),
  ...samplePages.map((page) => `/${page.slug}`),
  '/glossary',
  ...sampleTerms.map(({ term }) => `/glossary#${term.toLowerCase().replaceAll(' ', '-')}`),
])

const bodies = [...sampleArticles, ...samplePages].map((item) => item.body)

test('the article on knee pain stands directly under Pain Management', () => {
  expect(readable).toContain('/pain-management/sore-knees-in-runners')
})

test('every internal link leads to a topic, a page, a term or a published article of the sample', () => {
  const internal = bodies.flatMap(addressesIn).filter((address) => address.startsWith('/'))
  expect(internal.length).toBeGreaterThan(5)
  expect(internal.filter((address) => !readable.has(address))).toEqual([])
})

test('every other link is an address of mail or a secure page', () => {
  const outside = bodies.flatMap(addressesIn).filter((address) => !address.startsWith('/'))
  expect(outside.filter((address) => !/^(https:|mailto:)/.test(address))).toEqual([])
})

test('no article links to itself', () => {
  const circular = sampleArticles.filter((article) => addressesIn(article.body).includes(articleAddress(article)))
  expect(circular).toEqual([])
})

test('the navigation and the footer lead to topics and pages that exist', () => {
  const links = [...sampleSite.navigation, ...sampleSite.footer].map((link) => link.to)
  expect(links.filter((address) => !readable.has(address))).toEqual([])
})

test('the footer offers the pages by their titles, privacy, terms, about and contact among them', () => {
  const titles = samplePages.map((page) => page.title)
  const labels = sampleSite.footer.map((link) => link.label)
  expect(labels).toEqual(expect.arrayContaining(['Privacy Policy', 'Terms', 'About Us', 'Contact Us']))
  expect(labels.filter((label) => !titles.includes(label))).toEqual(['Glossary'])
})
