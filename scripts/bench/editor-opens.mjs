import { median } from './median.mjs'

const ROUNDS = 9

/** The editor with the whole text of an article, and with none: what the second takes is Payload's own share. */
const FULL = '[contenteditable="true"] h2'
const EMPTY = '[contenteditable="true"]'

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function millisecondsUntil(page, address, shown) {
  const begun = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator(shown).first().waitFor()
  const took = performance.now() - begun
  await page.goto('about:blank')
  return took
}

/**
 * How long the editor takes to show, in milliseconds: cold in a browser that has nothing of the site stored, warm when
 * it opened the same address before. Each figure is the median of nine rounds; full and empty take turns.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ siteUrl: string, password: string }} site
 * @param {string} articleId
 */
export async function editorOpens(browser, { siteUrl, password }, articleId) {
  const articles = `${siteUrl}/admin/collections/articles`
  const editors = [
    { name: 'full', address: `${articles}/${articleId}`, shown: FULL },
    { name: 'empty', address: `${articles}/create`, shown: EMPTY },
  ]
  /** @type {Record<string, number[]>} */
  const took = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, address, shown } of editors) {
      const context = await browser.newContext()
      const data = { email: 'editor@healthool.example', password }
      await context.request.post(`${siteUrl}/api/accounts/login`, { data })
      const page = await context.newPage()
      for (const state of ['cold', 'warm']) {
        (took[`${name}, ${state}`] ??= []).push(await millisecondsUntil(page, address, shown))
      }
      await context.close()
    }
  }
  return Object.entries(took).map(([name, values]) => ({ name, median: median(values) }))
}
