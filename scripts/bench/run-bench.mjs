import { gzipSync } from 'node:zlib'
import { runningOn } from '../setup/running.mjs'
import { storedDemoPassword } from '../setup/secrets.mjs'
import { readSettings } from '../setup/settings.mjs'
import { prepareBrowser } from '../setup/browser.mjs'
import { articleLoad } from './article-load.mjs'
import { signIn } from './desk.mjs'
import { editorOpens } from './editor-opens.mjs'
import { pageRefreshes } from './page-refreshes.mjs'

const KNEE = 'sore-knees-in-runners'

/** Measures the demonstration that `npm start` runs, and prints figures for docs/measurements.md. */
export async function main() {
  const { folder, demoPassword } = readSettings()
  const running = runningOn(folder)
  if (!running) {
    console.error('Please start the demonstration first, with npm start.')
    process.exitCode = 1
    return
  }
  const site = { siteUrl: running.siteUrl, password: demoPassword || storedDemoPassword(folder) }
  const desks = {
    editor: await signIn(site, 'editor'),
    doctor: await signIn(site, 'doctor'),
    moderator: await signIn(site, 'moderator'),
  }
  const { docs: [knee] } = await desks.editor('GET', `/api/articles?where[slug][equals]=${KNEE}&depth=0`)
  await measurePage(`${site.siteUrl}/${knee.path}`)
  await measureEditor(site, knee.id)
  await measureRefresh(site, desks)
}

/** @param {string} address */
async function measurePage(address) {
  const html = await (await fetch(address)).text()
  console.log(`article page: ${html.length} characters of HTML, ${gzipSync(html).length} bytes compressed`)
  console.log(`article page, stored: ${Math.round(await articleLoad(address))} requests a second`)
}

/** @param {{ siteUrl: string, password: string }} site @param {string} articleId */
async function measureEditor(site, articleId) {
  const { chromium } = await import('playwright')
  const executablePath = await prepareBrowser(() => undefined)
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  const figures = await editorOpens(browser, site, articleId)
  await browser.close()
  for (const figure of figures) console.log(`editor, ${figure.name}: ${Math.round(figure.median)} ms (median)`)
}

/** @param {{ siteUrl: string, password: string }} site @param {import('./page-refreshes.mjs').Desks} desks */
async function measureRefresh(site, desks) {
  const { docs: [back] } = await desks.editor('GET', '/api/articles?where[slug][like]=low-back-pain&depth=0')
  const { published, approved } = await pageRefreshes(site, desks, back)
  const told = (/** @type {{ median: number, slowest: number }} */ figure) =>
    `${Math.round(figure.median)} ms (slowest ${Math.round(figure.slowest)} ms)`
  console.log(`new page after publishing: ${told(published)}; after approving a reply: ${told(approved)}`)
}
