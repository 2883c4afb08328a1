import { setTimeout as sleep } from 'node:timers/promises'
import { median } from './median.mjs'

const ROUNDS = 15

/** @typedef {Record<'editor' | 'doctor' | 'moderator', import('./desk.mjs').Desk>} Desks */

/** @param {string} address @param {string} words */
async function millisecondsUntil(address, words) {
  const begun = performance.now()
  while (performance.now() - begun < 10_000) {
    const answer = await fetch(address)
    if ((await answer.text()).includes(words)) return performance.now() - begun
    await sleep(2)
  }
  throw new Error(`${address} did not show “${words}” within ten seconds.`)
}

/**
 * How long after the answer to an act a reader gets the new page, in milliseconds, its rendering included: medians and
 * the slowest of fifteen rounds each, for publishing and for approving a reply.
 *
 * @param {{ siteUrl: string, password: string }} site
 * @param {Desks} desks
 * @param {{ id: string, path: string }} article
 */
export async function pageRefreshes({ siteUrl, password }, { editor, doctor, moderator }, article) {
  const address = `${siteUrl}/${article.path}`
  const published = []
  const approved = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const words = `Measured in round ${round} at ${Date.now()}.`
    await editor('PATCH', `/api/articles/${article.id}`, { standfirst: words })
    const { digest } = await doctor('GET', `/api/articles/${article.id}/review`)
    await doctor('POST', `/api/articles/${article.id}/sign-off`, { digest, password, conflictsConfirmed: true })
    await editor('PATCH', `/api/articles/${article.id}`, { _status: 'published' })
    published.push(await millisecondsUntil(address, words))
  }
  const { docs } = await moderator('GET', '/api/comments?where[status][equals]=pending&limit=1&depth=1')
  const [reply] = docs
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    const status = round % 2 === 0 ? 'approved' : 'pending'
    await moderator('PATCH', `/api/comments/${reply.id}`, { status })
    if (status === 'approved') approved.push(await millisecondsUntil(`${siteUrl}/${reply.article.path}`, reply.name))
  }
  return {
    published: { median: median(published), slowest: Math.max(...published) },
    approved: { median: median(approved), slowest: Math.max(...approved) },
  }
}
