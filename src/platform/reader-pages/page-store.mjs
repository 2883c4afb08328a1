import { LRUCache } from 'lru-cache'

/**
 * The reader pages that this server keeps, in memory alone: a restart begins empty, so no page that was withdrawn
 * meanwhile can come back from a disk.
 *
 * @typedef {{ value: object, lastModified: number, bytes: number }} StoredPage
 * @typedef {{ pages: LRUCache<string, StoredPage>, changes: number }} PageStore
 */

const MAX_BYTES = 128 * 1024 * 1024
const KEY = Symbol.for('healthool.reader-pages')

/**
 * The one store of this process. It hangs on `globalThis` because Next loads the cache handler and the server's own
 * bundle as two copies of this module.
 *
 * @returns {PageStore}
 */
export function pageStore() {
  const existing = Reflect.get(globalThis, KEY)
  if (existing) return existing
  /** @type {PageStore} */
  const store = {
    pages: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: (page) => page.bytes }),
    changes: 0,
  }
  Reflect.set(globalThis, KEY, store)
  return store
}

const PAGE_KEY = /^\/route-cache\/APP_PAGE\/[^/]+\/\$(\/.*)$/

/**
 * The address behind a key of Next's cache: `/route-cache/APP_PAGE/{build}/$/topic/article` is `/topic/article`, and
 * the home page's `/index` is `/`. Seen on Next 16.4.6; a key of another shape stands for itself.
 *
 * @param {string} key
 */
export function addressOf(key) {
  const path = PAGE_KEY.exec(key)?.[1] ?? key
  return path === '/index' ? '/' : path
}

/**
 * Forgets pages by address, or all of them for `*`. A page that is being rendered right now is not stored either.
 *
 * @param {readonly string[]} paths
 */
export function forgetPages(paths) {
  const store = pageStore()
  store.changes += 1
  if (paths.includes('*')) store.pages.clear()
  else for (const path of paths) store.pages.delete(path)
}
