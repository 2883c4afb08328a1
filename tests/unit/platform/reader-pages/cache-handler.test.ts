import { beforeEach, expect, test, vi } from 'vitest'
import ReaderPagesCache from '@/platform/reader-pages/cache-handler.mjs'
import { forgetPages, pageStore } from '@/platform/reader-pages/page-store.mjs'

const SCRIPT = '<script src="/_next/static/chunks/a.js"></script>'

const htmlOf = (body: string, { isPlain = true, head = '' } = {}): string =>
  `<html${isPlain ? ' data-plain=""' : ''}><head>${head}${SCRIPT}</head><body>${body}${SCRIPT}</body></html>`

const aRendered = (html = htmlOf('<p>Rest.</p>')) => ({ kind: 'APP_PAGE', html, status: 200, rscData: Buffer.from('1') })

const cache = new ReaderPagesCache()

/** What Next does for a page that is not stored: it asks, renders, hands over, and sends what it handed over. */
async function render<Rendered extends object>(key: string, value: Rendered): Promise<Rendered> {
  await cache.get(key)
  await cache.set(key, value)
  return value
}

beforeEach(() => {
  forgetPages(['*'])
})

test('the first visitor gets the page without framework script', async () => {
  const sent = await render('/knee', aRendered())
  expect(sent.html).toBe('<html data-plain=""><head></head><body><p>Rest.</p></body></html>')
  expect(sent.status).toBe(200)
})

test('the next visitor gets the same page from the store', async () => {
  const sent = await render('/knee', aRendered())
  expect(await cache.get('/knee')).toMatchObject({ value: sent })
  expect(await cache.get('/hip')).toBeNull()
})

test('a page that was not found is sent plain and with its status, and is not stored', async () => {
  const head = '<meta name="healthool:status" content="404"/>'
  const sent = await render('/nowhere', aRendered(htmlOf('<h1>Not found</h1>', { head })))
  expect(sent.status).toBe(404)
  expect(sent.html).not.toContain('<script')
  expect(await cache.get('/nowhere')).toBeNull()
})

test('a page whose rendering began before a change is sent, and not stored', async () => {
  const value = aRendered()
  await cache.get('/knee')
  forgetPages(['/hip'])
  await cache.set('/knee', value)
  expect(value.html).not.toContain('<script')
  expect(await cache.get('/knee')).toBeNull()
})

test('a page that is rendered after a change is stored', async () => {
  await render('/knee', aRendered())
  forgetPages(['/knee'])
  expect(await cache.get('/knee')).toBeNull()
  const newer = await render('/knee', aRendered(htmlOf('<p>Rest more.</p>')))
  expect(await cache.get('/knee')).toMatchObject({ value: newer })
})

test('a page that nobody asked for is not stored, since nobody knows how old it is', async () => {
  await cache.set('/knee', aRendered())
  expect(await cache.get('/knee')).toBeNull()
})

test('an unfinished page keeps its script, is not stored, and leaves a line in the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const html = htmlOf('<!--$?--><template id="B:0"></template>')
  const sent = await render('/knee', aRendered(html))
  expect(sent.html).toBe(html)
  expect(await cache.get('/knee')).toBeNull()
  expect(log.mock.calls).toEqual([['reader page /knee has a part that waits for script; it is served as it is']])
  log.mockRestore()
})

test('a page that does not ask to be plain is stored as it is', async () => {
  const html = htmlOf('<!--$?--><p>Admin</p>', { isPlain: false })
  const sent = await render('/other', aRendered(html))
  expect(sent.html).toBe(html)
  expect(await cache.get('/other')).toMatchObject({ value: { html } })
})

test('what is no page is stored as it is', async () => {
  const value = { kind: 'APP_ROUTE', body: Buffer.from(htmlOf('<p>A feed</p>')), status: 200 }
  await render('/feed.xml', value)
  expect(await cache.get('/feed.xml')).toMatchObject({ value: { body: Buffer.from(htmlOf('<p>A feed</p>')) } })
})

test('the receipt of a reply is sent plain and never stored', async () => {
  const sent = await render('/replies/secret-token', aRendered())
  expect(sent.html).not.toContain('<script')
  expect(await cache.get('/replies/secret-token')).toBeNull()
})

test('nothing is stored where nothing was rendered', async () => {
  await cache.get('/knee')
  await cache.set('/knee', null)
  expect(await cache.get('/knee')).toBeNull()
})

test('a stored page counts with its size', async () => {
  await render('/knee', aRendered())
  expect(pageStore().pages.calculatedSize).toBeGreaterThan('<html data-plain="">'.length)
})

test('Next’s own tags forget nothing', async () => {
  await render('/knee', aRendered())
  await cache.revalidateTag()
  cache.resetRequestCache()
  expect(await cache.get('/knee')).not.toBeNull()
})

test('a page that sends its reader on has the address in the head of the answer; it is stored, and forgotten like others', async () => {
  const head = '<meta name="healthool:status" content="308"/><meta name="healthool:location" content="%2Fknee"/>'
  const sent = await render('/old', aRendered(htmlOf('<h1>Moved</h1>', { head })))
  expect(sent).toMatchObject({ status: 308, headers: { location: '/knee' } })
  expect(await cache.get('/old')).toMatchObject({ value: sent })
  forgetPages(['/old'])
  expect(await cache.get('/old')).toBeNull()
})
