import { describe, expect, test } from 'vitest'
import type { Block } from '../../../scripts/sample/block'
import { sampleImages } from '../../../scripts/sample/images'
import { sampleAuthors, sampleDoctors } from '../../../scripts/sample/people'
import { sampleArticles } from '../../../scripts/sample/sample-articles'
import { sampleTopics } from '../../../scripts/sample/topics'
import { addressesIn, citedIn, meanSentenceWords, piecesOf } from '../../support/sample/plain-text'

const headingsOf = (article: (typeof sampleArticles)[number]) =>
  article.body.flatMap((block) => (block.kind === 'heading' ? [block] : []))

test('there are twelve articles or more in four topics, and most of them are out', () => {
  expect(sampleArticles.length).toBeGreaterThanOrEqual(12)
  expect(new Set(sampleArticles.map((article) => article.topic)).size).toBe(4)
  expect(sampleTopics).toHaveLength(4)
  expect(sampleArticles.filter((article) => article.state === 'published').length).toBeGreaterThan(sampleArticles.length / 2)
})

test('every stage before publication is shown by one article', () => {
  const stages = sampleArticles.map((article) => article.state).filter((state) => state !== 'published')
  expect(stages.sort()).toEqual(['changes-requested', 'draft', 'in-review', 'scheduled', 'signed'])
})

/** Every kind of part that a sample can be written with; the types tell of one that is missing here. */
const kindsOfParts = {
  heading: true, paragraph: true, list: true, table: true, image: true, care: true,
} satisfies Record<Block['kind'], true>

test('all parts of a text that an editor can write are used', () => {
  const blocks = sampleArticles.flatMap(({ body }) => body)
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kindsOfParts)))
  expect(new Set(blocks.flatMap((block) => (block.kind === 'list' ? [block.ordered] : [])))).toEqual(new Set([true, false]))
  const targets = new Set(sampleArticles.flatMap(({ body }) => addressesIn(body)))
  expect([...targets]).toEqual(expect.arrayContaining([
    '/pain-management', '/medical-disclaimer', '/glossary#tendon', '/joints/osteoarthritis-of-the-knee-and-hip',
  ]))
  expect(sampleArticles.filter(({ reviewIntervalMonths }) => reviewIntervalMonths).length).toBeGreaterThan(1)
  expect(sampleArticles.filter(({ changeNote }) => changeNote).length).toBeGreaterThan(1)
})

test('every drawing of the samples stands in an article', () => {
  const shown = sampleArticles.flatMap(({ body }) => body).flatMap((block) => (block.kind === 'image' ? [block.image] : []))
  expect(new Set(shown)).toEqual(new Set(sampleImages.map(({ key }) => key)))
})

test('a topic and an article never share a slug', () => {
  const slugs = [...sampleTopics, ...sampleArticles].map((item) => item.slug)
  expect(new Set(slugs).size).toBe(slugs.length)
})

test('the article on knee pain has sections for causes and for treatment, each with sections of its own', () => {
  const headings = sampleArticles[0] ? headingsOf(sampleArticles[0]) : []
  const under = (title: string): number => {
    const after = headings.slice(headings.findIndex((heading) => heading.text === title) + 1)
    return after.findIndex((heading) => heading.level === 2)
  }
  expect(under('What causes knee pain when running')).toBeGreaterThan(2)
  expect(under('Treatment')).toBeGreaterThan(2)
})

describe.each(sampleArticles)('the article $slug', (article) => {
  test('has a slug of small letters and hyphens', () => {
    expect(article.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('has a standfirst of 300 characters at most', () => {
    expect(article.standfirst.length).toBeGreaterThan(40)
    expect(article.standfirst.length).toBeLessThanOrEqual(300)
  })

  test('goes down one level of heading at a time, from level 2', () => {
    const levels = headingsOf(article).map((heading) => heading.level)
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)
    expect(jumps).toEqual([])
    expect(levels[0]).toBe(2)
  })

  test('gives no two headings the same words', () => {
    const texts = headingsOf(article).map((heading) => heading.text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('ends by telling when to get care, from emergency to not urgent', () => {
    const last = article.body.slice(-5).filter(({ kind }) => kind !== 'paragraph').slice(-4)
    expect(last[0]).toMatchObject({ kind: 'heading', level: 2, text: 'When to get care' })
    expect(last.slice(1)).toMatchObject([{ level: 'emergency' }, { level: 'urgent' }, { level: 'nonUrgent' }])
    const cards = article.body.flatMap((block) => (block.kind === 'care' ? [block] : []))
    expect(cards.filter(({ signs }) => signs.length < 2)).toEqual([])
  })

  test('cites sources of its own, and no others', () => {
    const keys = article.sources.map((source) => source.key)
    const cited = citedIn(article.body)
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((key) => !keys.includes(key))).toEqual([])
  })

  test('has key points and words for search engines that fit', () => {
    expect(article.takeaways.length).toBeGreaterThanOrEqual(2)
    expect(article.takeaways.length).toBeLessThanOrEqual(7)
    expect(article.meta.title.length).toBeLessThanOrEqual(70)
    expect(article.meta.description.length).toBeLessThanOrEqual(160)
  })

})

describe.each(sampleArticles)('what stands in the article $slug', (article) => {
  test('names each source by a key of its own', () => {
    const keys = article.sources.map((source) => source.key)
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is written by an author and reviewed by a doctor, who both have a sample profile', () => {
    expect(sampleAuthors.map((author) => author.key)).toContain(article.author)
    expect(sampleDoctors.map((doctor) => doctor.key)).toContain(article.reviewer)
  })

  test('shows only images that exist', () => {
    const shown = article.body.flatMap((block) => (block.kind === 'image' ? [block.image] : []))
    expect(sampleImages.map((image) => image.key)).toEqual(expect.arrayContaining(shown))
  })

  test('has as many cells in each row of a table as the table has headings', () => {
    const tables = article.body.flatMap((block) => (block.kind === 'table' ? [block] : []))
    const uneven = tables.flatMap(({ head, rows }) => rows.filter((row) => row.length !== head.length))
    expect(uneven).toEqual([])
    expect(tables.flatMap(({ head, rows }) => [head, ...rows].flat()).filter((cell) => cell === '')).toEqual([])
  })

  test('has sentences of fewer than 20 words on average', () => {
    expect(meanSentenceWords(article.body)).toBeLessThan(20)
  })

  test('has no empty, doubled or stray space in its text', () => {
    expect(piecesOf(article.body).filter((text) => text !== text.trim() || / {2}|^$/.test(text))).toEqual([])
  })
})
