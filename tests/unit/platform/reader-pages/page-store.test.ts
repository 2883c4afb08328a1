import { beforeEach, expect, test } from 'vitest'
import { addressOf, forgetPages, pageStore } from '@/platform/reader-pages/page-store.mjs'

const aPage = (bytes = 10) => ({ value: {}, lastModified: 0, bytes })

const fill = (...keys: string[]): void => {
  for (const key of keys) pageStore().pages.set(key, aPage())
}

const kept = (): string[] => [...pageStore().pages.keys()].sort()

beforeEach(() => {
  pageStore().pages.clear()
})

test('every copy of the module finds the same store', () => {
  expect(Reflect.get(globalThis, Symbol.for('healthool.reader-pages'))).toBe(pageStore())
  expect(pageStore()).toBe(pageStore())
})

test('pages are forgotten by their addresses, and others stay', () => {
  fill('/a', '/a/b', '/c')
  forgetPages(['/a', '/unknown'])
  expect(kept()).toEqual(['/a/b', '/c'])
})

test.each([
  ['/route-cache/APP_PAGE/b83640/$/topic/article', '/topic/article'],
  ['/route-cache/APP_PAGE/b83640/$/index', '/'],
  ['/route-cache/APP_PAGE/b83640/$/a/$/b', '/a/$/b'],
  ['/topic', '/topic'],
  ['/index', '/'],
])('the key %s of Next’s cache belongs to the address %s', (key, address) => {
  expect(addressOf(key)).toBe(address)
})

test('all pages are forgotten at once', () => {
  fill('/', '/a')
  forgetPages(['/a', '*'])
  expect(kept()).toEqual([])
})

test('each announcement counts as a change, even one about no stored page', () => {
  const before = pageStore().changes
  forgetPages(['/unknown'])
  forgetPages([])
  expect(pageStore().changes).toBe(before + 2)
})

test('the pages that were read last are kept when there is no more room', () => {
  const third = Math.ceil((128 * 1024 * 1024) / 3)
  for (const key of ['/a', '/b']) pageStore().pages.set(key, aPage(third))
  pageStore().pages.get('/a')
  pageStore().pages.set('/c', aPage(third))
  expect(kept()).toEqual(['/a', '/c'])
})
