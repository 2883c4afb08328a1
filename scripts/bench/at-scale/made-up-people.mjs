import { madeUpName, madeUpTitle } from './made-up-text.mjs'

/**
 * @typedef {import('./seeded-random.mjs').SeededRandom} SeededRandom
 */

const DAY_MS = 24 * 60 * 60 * 1000

/** @param {number} days before now */
export const daysAgo = (days) => new Date(Date.now() - days * DAY_MS).toISOString()

/**
 * Accounts of editors and doctors beside those of the samples.
 *
 * @param {SeededRandom} random
 */
export function madeUpAccounts(random) {
  const accounts = Array.from({ length: 60 }, (_, place) => ({
    id: random.uuid(),
    name: madeUpName(random),
    email: `colleague-${place}@bench.example`,
    is_switched_off: false,
    state: 'active',
    joined_at: daysAgo(900),
    updated_at: daysAgo(900),
    created_at: daysAgo(900),
  }))
  const roles = accounts.map(({ id }, place) =>
    ({ id: random.uuid(), parent_id: id, order: 1, value: place < 20 ? 'editor' : 'reviewer' }))
  return { accounts, roles }
}

/**
 * Three hundred profiles; those of doctors have licences, some of which run out.
 *
 * @param {SeededRandom} random
 * @param {readonly string[]} doctors ids of their accounts
 */
export const madeUpPeople = (random, doctors) =>
  Array.from({ length: 300 }, (_, place) => {
    const accountId = doctors[place] ?? null
    const name = madeUpName(random)
    return {
      id: random.uuid(),
      name,
      slug: `made-up-${place}`,
      credentials: accountId ? 'MD' : null,
      account_id: accountId,
      is_sample: true,
      conflicts_of_interest: 'None',
      licence_number: accountId && `L-${place}`,
      licence_jurisdiction: accountId && 'Testland',
      licence_checked_on: accountId && daysAgo(random.whole(0, 420)),
      updated_at: daysAgo(300),
      created_at: daysAgo(900),
    }
  })

/**
 * Sixty topics: twelve at the root, four below each.
 *
 * @param {SeededRandom} random
 */
export function madeUpTopics(random) {
  /** @type {{ id: string, path: string }[]} */
  const roots = []
  return Array.from({ length: 60 }, (_, place) => {
    const parent = place < 12 ? null : roots[place % 12] ?? null
    const slug = `made-up-topic-${place}`
    const topic = {
      id: random.uuid(),
      title: `${madeUpTitle(random)} ${place}`,
      slug,
      parent_id: parent?.id ?? null,
      path: parent ? `${parent.path}/${slug}` : slug,
      order: place,
      updated_at: daysAgo(900),
      created_at: daysAgo(900),
    }
    if (!parent) roots.push(topic)
    return topic
  })
}
