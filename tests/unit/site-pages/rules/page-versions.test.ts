import { expect, test } from 'vitest'
import { pageVersions } from '@/site-pages/rules/page-versions'

const aText = (publishedAt: string, words: string, title = 'Privacy') => ({ title, body: { root: words }, publishedAt })

const outline = (...published: ReturnType<typeof aText>[]) =>
  pageVersions(published).map(({ number, from, until }) => [number, from, until])

test('each version was in force until the next one, and the last one still is', () => {
  expect(outline(aText('2026-01-01', 'a'), aText('2026-02-01', 'b'), aText('2026-03-01', 'c'))).toEqual([
    [1, '2026-01-01', '2026-02-01'],
    [2, '2026-02-01', '2026-03-01'],
    [3, '2026-03-01', null],
  ])
})

test('versions are told in the order of their days, however they came', () => {
  expect(outline(aText('2026-02-01', 'b'), aText('2026-01-01', 'a')).map(([, from]) => from)).toEqual(['2026-01-01', '2026-02-01'])
})

test('a text that was published again unchanged is no new version', () => {
  expect(outline(aText('2026-01-01', 'a'), aText('2026-02-01', 'a'), aText('2026-03-01', 'b'))).toEqual([
    [1, '2026-01-01', '2026-03-01'],
    [2, '2026-03-01', null],
  ])
})

test('the order of keys in the stored text makes no new version, and another title does', () => {
  const one = { ...aText('2026-01-01', ''), body: { a: 1, b: 2 } }
  const same = { ...aText('2026-02-01', ''), body: { b: 2, a: 1 } }
  expect(pageVersions([one, same])).toHaveLength(1)
  expect(outline(aText('2026-01-01', 'a'), aText('2026-02-01', 'a', 'Privacy Policy'))).toHaveLength(2)
})

test('a text that comes back after another one is a version again', () => {
  expect(outline(aText('2026-01-01', 'a'), aText('2026-02-01', 'b'), aText('2026-03-01', 'a'))).toHaveLength(3)
})

test('a page that was never published has no versions', () => {
  expect(pageVersions([])).toEqual([])
})
