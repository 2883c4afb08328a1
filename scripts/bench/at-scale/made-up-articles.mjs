import { daysAgo } from './made-up-people.mjs'
import { madeUpBody, madeUpSentence, madeUpTitle } from './made-up-text.mjs'

/**
 * @typedef {import('./seeded-random.mjs').SeededRandom} SeededRandom
 * @typedef {'out' | 'out-and-changed' | 'out-and-changed-signed' | 'signed' | 'in-review' | 'sent-back' | 'draft'
 *   } Stage
 * @typedef {object} Version
 * @property {string} id
 * @property {string} title
 * @property {string} standfirst
 * @property {object} body
 * @property {string} digest
 * @property {'draft' | 'published'} status
 * @property {number} daysAgo
 * @typedef {object} Article
 * @property {string} id
 * @property {string} slug
 * @property {string} topic
 * @property {Stage} stage
 * @property {Version[]} versions oldest first
 * @property {string[]} authors ids of people
 * @property {string[]} contributors ids of accounts
 * @property {string} doctor the account that signed or was asked
 * @typedef {Record<'topics' | 'people' | 'editors' | 'doctors', readonly string[]>} Cast
 */

/** What share of the articles stands where, of a hundred. @type {[Stage, number][]} */
const shares = [['out', 68], ['out-and-changed', 12], ['out-and-changed-signed', 4], ['signed', 3], ['in-review', 4],
  ['sent-back', 3], ['draft', 6]]

const stages = shares.flatMap(([stage, share]) => Array.from({ length: share }, () => stage))

/** One of the bodies is taken for each version: making each anew would take longer than storing them. */
const BODIES = 60

/** @param {SeededRandom} random */
function versionMaker(random) {
  const bodies = Array.from({ length: BODIES }, () => madeUpBody(random))
  /** @param {Pick<Version, 'title' | 'digest' | 'status' | 'daysAgo'>} facts @returns {Version} */
  return (facts) => ({ id: random.uuid(), standfirst: madeUpSentence(random), body: random.pick(bodies), ...facts })
}

// What belongs to whom: the first editor and the first doctor have far more than their share.
/** @param {SeededRandom} random @param {readonly string[]} staff @param {number} share */
const hand = (random, staff, share) => random.chance(share) ? staff[0] ?? '' : random.pick(staff)

/**
 * The versions that lie behind a stage: one or two publications, each of a draft, and what came after.
 *
 * @param {SeededRandom} random
 * @param {ReturnType<typeof versionMaker>} make
 * @param {Stage} stage
 */
function versionsOf(random, make, stage) {
  const title = madeUpTitle(random)
  const isOut = stage.startsWith('out')
  const newest = random.whole(0, 760)
  /** @type {Version[]} */
  const versions = []
  for (let age = isOut ? random.whole(1, 2) : 0; age > 0; age -= 1) {
    const text = { title, digest: random.digest(), daysAgo: newest + (age - 1) * 365 }
    versions.push(make({ ...text, status: 'draft' }), make({ ...text, status: 'published' }))
  }
  if (stage === 'out') return versions
  const later = random.whole(0, Math.min(newest, 90))
  for (let more = random.whole(1, 3); more > 0; more -= 1) {
    versions.push(make({ title, digest: random.digest(), status: 'draft', daysAgo: later }))
  }
  return versions
}

/**
 * Articles at every stage, with all their versions.
 *
 * @param {SeededRandom} random
 * @param {Cast} cast
 * @param {number} count
 * @returns {Article[]}
 */
export function madeUpArticles(random, cast, count) {
  const make = versionMaker(random)
  return Array.from({ length: count }, (_, place) => {
    const stage = random.pick(stages)
    return {
      id: random.uuid(),
      slug: `made-up-article-${place}`,
      topic: random.pick(cast.topics),
      stage,
      versions: versionsOf(random, make, stage),
      authors: [random.pick(cast.people)],
      contributors: [...new Set([hand(random, cast.editors, 0.4), random.pick(cast.editors)])],
      doctor: hand(random, cast.doctors, 0.2),
    }
  })
}

/** The columns of an article's text, in the table of articles or, with a prefix, in that of versions. */
const textColumns = (/** @type {Article} */ article, /** @type {Version} */ version, prefix = '') => ({
  [`${prefix}title`]: version.title,
  [`${prefix}standfirst`]: version.standfirst,
  [`${prefix}body`]: version.body,
  [`${prefix}slug`]: article.slug,
  [`${prefix}topic_id`]: article.topic,
  [`${prefix}text_digest`]: version.digest,
  [`${prefix}first_published_at`]: article.stage.startsWith('out') ? daysAgo(800) : null,
  [`${prefix}updated_at`]: daysAgo(version.daysAgo),
  [`${prefix}created_at`]: daysAgo(1600),
  [`${prefix}_status`]: version.status,
})

/** What readers are served, or else what was saved first: the row of the article itself. */
export const liveVersion = (/** @type {Article} */ { versions }) =>
  versions.findLast(({ status }) => status === 'published') ?? versions[0]

/** @param {Article} article */
export function articleRow(article) {
  const live = liveVersion(article)
  if (!live) throw new Error('An article has a version.')
  return { id: article.id, ...textColumns(article, live) }
}

/** @param {Article} article */
export const versionRows = (article) =>
  article.versions.map((version, place) => ({
    id: version.id,
    parent_id: article.id,
    ...textColumns(article, version, 'version_'),
    created_at: daysAgo(version.daysAgo),
    updated_at: daysAgo(version.daysAgo),
    latest: place === article.versions.length - 1,
  }))

/**
 * Who wrote it, as rows of one of the two tables of references.
 *
 * @param {Article} article
 * @param {string} parentId of the article or of a version
 * @param {string} prefix
 */
export const referenceRows = (article, parentId, prefix = '') => [
  ...article.authors.map((id, place) => ({ order: place + 1, parent_id: parentId, path: `${prefix}authors`, people_id: id, accounts_id: null })),
  ...article.contributors.map((id, place) => ({ order: place + 1, parent_id: parentId, path: `${prefix}contributors`, people_id: null, accounts_id: id })),
]

/**
 * Six sources, as rows of one of the two tables of sources.
 *
 * @param {SeededRandom} random
 * @param {string} parentId
 */
export const sourceRows = (random, parentId) =>
  Array.from({ length: 6 }, (_, place) => ({
    _order: place + 1, _parent_id: parentId, id: random.uuid(), key: `source-${place}`, title: madeUpSentence(random), year: random.whole(1990, 2025),
  }))
