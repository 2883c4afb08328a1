import { addressOf, pageStore } from './page-store.mjs'
import { isReaderPage, isUnfinished, locationAskedFor, plainHtml, statusAskedFor } from './plain-html.mjs'

/**
 * Next's cache of rendered pages, kept in memory and stripped of framework script.
 *
 * Next awaits `set()` and then sends the very object that it passed, so a change made here reaches the first visitor
 * too. That order is not documented; it was seen on Next 16.4.6, which is pinned, and a browser-level test ("the first
 * visit after a change carries no framework script") watches it. If it ever ends, one visitor gets scripts.
 *
 * @typedef {{ kind?: string, html?: string, status?: number, headers?: object }} CachedPage
 * @typedef {CachedPage & { rscData?: Buffer, body?: Buffer }} CachedValue
 */
// eslint-disable-next-line no-restricted-syntax -- Next asks the module for its default export
export default class ReaderPagesCache {
  /** How many changes had been announced when each page began to be rendered. @type {Map<string, number>} */
  static #begun = new Map()

  /** @param {string} key */
  async get(key) {
    const address = addressOf(key)
    const { pages, changes } = pageStore()
    const stored = pages.get(address)
    if (stored) return stored
    if (ReaderPagesCache.#begun.size > 10_000) ReaderPagesCache.#begun.clear()
    ReaderPagesCache.#begun.set(address, changes)
    return null
  }

  /** @param {string} key @param {CachedValue | null} value */
  async set(key, value) {
    const address = addressOf(key)
    const store = pageStore()
    const begunAt = ReaderPagesCache.#begun.get(address)
    ReaderPagesCache.#begun.delete(address)
    const isStorable = value !== null && makePlain(address, value)
    if (!isStorable || begunAt !== store.changes) return
    store.pages.set(address, { value, lastModified: Date.now(), bytes: sizeOf(value) })
  }

  /** Pages are forgotten by address, through the announcements of the database; Next's own tags are not used. */
  async revalidateTag() {}

  resetRequestCache() {}
}

/** Pages below these addresses are one reader's alone, and kept nowhere. */
const FOR_ONE_READER = ['/preview/', '/replies/', '/contact-messages/']

/**
 * Strips a reader page in place; tells whether the page may be stored.
 *
 * @param {string} address @param {CachedValue} value
 */
function makePlain(address, value) {
  if (value.kind !== 'APP_PAGE' || typeof value.html !== 'string' || !isReaderPage(value.html)) return true
  if (isUnfinished(value.html)) {
    // eslint-disable-next-line no-console -- Next loads this by itself, where no logger of the site is at hand
    console.error(`reader page ${address} has a part that waits for script; it is served as it is`)
    return false
  }
  const status = statusAskedFor(value.html)
  if (status) value.status = status
  const location = locationAskedFor(value.html)
  if (location) value.headers = { ...value.headers, location }
  value.html = plainHtml(value.html)
  // Who makes up addresses could fill the store with what is not found; of redirects there are as many as were written.
  return (status === null || location !== null) && !FOR_ONE_READER.some((prefix) => address.startsWith(prefix))
}

/** @param {CachedValue} value */
const sizeOf = (value) =>
  1 + (value.html?.length ?? 0) * 2 + (value.rscData?.byteLength ?? 0) + (value.body?.byteLength ?? 0)
