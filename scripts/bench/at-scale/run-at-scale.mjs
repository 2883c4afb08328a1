import { mkdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { prepareTestBuild } from '../../setup/build.mjs'
import { prepareDatabase } from '../../setup/database.mjs'
import { runCommand } from '../../setup/lifecycle.mjs'
import { preparePackages } from '../../setup/packages.mjs'
import { preparePayloadFiles } from '../../setup/payload-files.mjs'
import { freePort } from '../../setup/ports.mjs'
import { serve } from '../../setup/serve.mjs'
import { embeddedUrls, fillWithSamples, migrate, siteEnvironment } from '../../setup/site.mjs'
import { step } from '../../setup/steps.mjs'
import { startThrowAwayServer } from '../../setup/throw-away-server.mjs'
import { signIn, tokenFor } from '../desk.mjs'
import { median } from '../median.mjs'
import { percentile } from '../percentile.mjs'
import { deskRequests } from './desk-requests.mjs'
import { fillDesk } from './fill-desk.mjs'

/** @typedef {import('./desk-requests.mjs').DeskRequest} DeskRequest */

const ARTICLES = 10_000
const WARM_UPS = 5
const ROUNDS = 50
const LIMIT_MS = 300
const PASSWORD = 'only-for-measuring-0123456789'

/** Serves the build on a database of its own that holds the samples and what was made up. */
async function startFullSite() {
  const build = await step('Build', prepareTestBuild)
  const server = await step('Throw-away database', startThrowAwayServer)
  const folder = join(server.folder, 'site')
  mkdirSync(folder, { mode: 0o700 })
  const port = await freePort()
  const siteUrl = `http://localhost:${port}`
  const urls = embeddedUrls(server.port, server.secrets, 'healthool_at_scale')
  const settings = { port, folder, siteUrl, hasSamples: true, isDemonstration: true }
  const env = {
    ...siteEnvironment({ settings, urls, secrets: server.secrets, demoPassword: PASSWORD }),
    HEALTHOOL_DIST_DIR: build,
  }
  await step('Samples', async () => {
    await prepareDatabase(server.superuserUrl, 'healthool_at_scale')
    await migrate(env, () => undefined)
    await fillWithSamples(env)
  })
  await step(`${ARTICLES} articles`, () => fillDesk(urls.ownerUrl, ARTICLES))
  await step('Server', () => serve({ mode: 'start', host: '127.0.0.1', port, env }))
  return { siteUrl, password: PASSWORD }
}

/**
 * How long one answer takes to its last byte, in milliseconds.
 *
 * @param {string} address
 * @param {string} token
 */
async function millisecondsFor(address, token) {
  const begun = performance.now()
  const headers = { Cookie: `payload-token=${token}`, 'Sec-Fetch-Site': 'none' }
  const answer = await fetch(address, { headers, redirect: 'manual' })
  await answer.text()
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`)
  return performance.now() - begun
}

/** @param {string} siteUrl @param {DeskRequest} request @param {string} token */
async function measure(siteUrl, { path }, token) {
  const took = []
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) took.push(await millisecondsFor(`${siteUrl}${path}`, token))
  const counted = took.slice(WARM_UPS)
  return { median: median(counted), p95: percentile(counted, 0.95) }
}

/** @param {number} milliseconds */
const told = (milliseconds) => `${Math.round(milliseconds)} ms`.padStart(8)

/** Fills a throw-away site with ten thousand articles, and tells how long its desk takes to answer. */
async function measureDesk() {
  await step('Packages', preparePackages)
  await step('Payload files', preparePayloadFiles)
  const site = await startFullSite()
  const desk = await signIn(site, 'editor')
  const { totalDocs: articles } = await desk('GET', '/api/articles?draft=true&limit=1&depth=0')
  const { docs: [topic] } = await desk('GET', '/api/topics?where[slug][equals]=made-up-topic-7')
  const tokens = {
    editor: await tokenFor(site, 'editor'),
    doctor: await tokenFor(site, 'doctor'),
    moderator: await tokenFor(site, 'moderator'),
    admin: await tokenFor(site, 'admin'),
  }
  let slow = 0
  console.log(`\n  median       p95   load (${articles} articles, ${ROUNDS} requests each, one at a time)`)
  for (const request of deskRequests({ articles, topic: topic.id })) {
    const figures = await measure(site.siteUrl, request, tokens[request.who])
    if (figures.p95 > LIMIT_MS) slow += 1
    const mark = figures.p95 > LIMIT_MS ? '  over the limit' : ''
    console.log(`${told(figures.median)}  ${told(figures.p95)}  ${loadavg()[0]?.toFixed(1).padStart(4)}   ${request.name}${mark}`)
  }
  console.log(`\n${slow === 0 ? 'All' : `All but ${slow}`} stay within ${LIMIT_MS} ms (p95).`)
}

export const main = () => runCommand(measureDesk)
