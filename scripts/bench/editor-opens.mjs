import { median } from './median.mjs'

const ROUNDS = 9

/** @param {import('playwright').Page} page @param {string} address */
async function millisecondsToText(page, address) {
  const begun = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('[contenteditable="true"] h2').first().waitFor()
  return performance.now() - begun
}

/**
 * How long the editor takes to show a full article, in milliseconds: cold in a browser that has nothing of the site
 * stored, warm when it opened the same article before. Each figure is the median of nine rounds.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ siteUrl: string, password: string }} site
 * @param {string} articleId
 */
export async function editorOpens(browser, { siteUrl, password }, articleId) {
  const address = `${siteUrl}/admin/collections/articles/${articleId}`
  /** @type {number[]} */
  const cold = []
  /** @type {number[]} */
  const warm = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext()
    await context.request.post(`${siteUrl}/api/accounts/login`, { data: { email: 'editor@healthool.example', password } })
    const page = await context.newPage()
    cold.push(await millisecondsToText(page, address))
    await page.goto('about:blank')
    warm.push(await millisecondsToText(page, address))
    await context.close()
  }
  return { cold: median(cold), warm: median(warm) }
}
