import { liveVersion } from './made-up-articles.mjs'
import { daysAgo } from './made-up-people.mjs'
import { madeUpSentence } from './made-up-text.mjs'

/**
 * @typedef {import('./seeded-random.mjs').SeededRandom} SeededRandom
 * @typedef {import('./made-up-articles.mjs').Article} Article
 * @typedef {import('./made-up-articles.mjs').Version} Version
 * @typedef {Record<'id' | 'at' | 'act' | 'subject' | 'actor_id' | 'actor_name' | 'facts', string>
 *   & { content: string | null }} Entry
 */

/** @typedef {{ article: Article, version: Version, random: SeededRandom }} Text */

/** @param {Text} text @param {string} act @param {object} facts @returns {Entry} */
const entry = ({ article, version, random }, act, facts) => ({
  id: random.uuid(),
  at: daysAgo(version.daysAgo),
  act,
  subject: article.id,
  actor_id: article.doctor,
  actor_name: 'Somebody made up',
  facts: JSON.stringify({ digest: version.digest, ...facts }),
  content: null,
})

/** @param {Text} text @param {string} digest of the text that was signed */
const signature = (text, digest = text.version.digest) => ({
  ...entry(text, 'article.signed-off', {
    digest,
    scheme: 'hl-1',
    statement: 'I have read it.',
    conflictsConfirmed: true,
    intervalMonths: text.random.pick([24, 24, 24, 12, 36]),
    person: {
      id: text.article.authors[0],
      path: '/people/somebody',
      printedName: 'Dr. Somebody MD',
      credentials: 'MD',
      speciality: 'Made-up medicine',
      conflictsOfInterest: 'None',
      licence: { number: 'L-1', jurisdiction: 'Testland', checkedOn: '2026-01-01' },
    },
  }),
  content: JSON.stringify({ title: text.version.title, body: text.version.body }),
})

/** Whether a version was signed: what is out was, and the newest text of what only waits to be published. */
const isSigned = (/** @type {Article} */ { stage, versions }, /** @type {Version} */ version) =>
  version.status === 'published' || (stage.endsWith('signed') && version === versions.at(-1))

/** What share of what is out is covered by an exception, of a hundred. @type {[string, number][]} */
const shares = [['urgent', 2], ['withdrawn', 2], ['editorial', 3], ['signed', 93]]

const covers = shares.flatMap(([cover, share]) => Array.from({ length: share }, () => cover))

/** A signature under the text that readers see, or each of the exceptions. @param {Text} text @returns {Entry[]} */
function coverOf(text) {
  const reason = madeUpSentence(text.random)
  const later = daysAgo(text.random.whole(0, Math.min(text.version.daysAgo, 60)))
  switch (text.random.pick(covers)) {
    case 'urgent':
      return [entry(text, 'article.published-urgently', { reason, deadlineAt: daysAgo(text.version.daysAgo - 3) })]
    case 'withdrawn': {
      const signed = signature(text)
      return [signed, { ...entry(text, 'article.withdrawn', { signOff: signed.id, reason }), at: later }]
    }
    case 'editorial': {
      const signedDigest = text.random.digest()
      const signed = signature(text, signedDigest)
      const facts = { scheme: 'hl-1', signOff: signed.id, signedDigest, reason }
      return [signed, { ...entry(text, 'article.editorial-confirmed', facts), at: later }]
    }
    default:
      return [signature(text)]
  }
}

/**
 * What the ledger tells of an article, oldest first.
 *
 * @param {Article} article
 * @param {SeededRandom} random
 */
export function ledgerEntries(article, random) {
  const newest = article.versions.at(-1)
  const live = liveVersion(article)
  const signed = article.versions.filter((version) => isSigned(article, version)).flatMap((version) => {
    const text = { article, version, random }
    const isOut = version.status === 'published'
    return [
      entry(text, 'article.submitted', { reviewer: article.doctor }),
      ...(isOut && version === live ? coverOf(text) : [signature(text)]),
      ...(isOut ? [entry(text, 'article.published', {})] : []),
    ]
  })
  if (!newest || !['in-review', 'sent-back'].includes(article.stage)) return signed
  const text = { article, version: newest, random }
  const submitted = entry(text, 'article.submitted', { reviewer: article.doctor })
  const answer = entry(text, 'article.changes-requested', { note: 'Please shorten.' })
  return [...signed, submitted, ...(article.stage === 'sent-back' ? [answer] : [])]
}

/** @type {Partial<Record<import('./made-up-articles.mjs').Stage, string>>} */
const states = { 'in-review': 'open', 'sent-back': 'changes-requested', draft: undefined, 'out-and-changed': undefined }

/**
 * Who was asked for a review of an article, newest request last; two that are done with lie before.
 *
 * @param {Article} article
 * @param {SeededRandom} random
 */
export function requestRows(article, random) {
  const newest = article.versions.at(-1)?.daysAgo ?? 0
  const state = article.stage in states ? states[article.stage] : 'signed'
  const rows = [...(article.stage === 'draft' ? [] : ['replaced', 'signed']), ...(state ? [state] : [])]
  return rows.map((kept, place) => ({
    id: random.uuid(),
    article_id: article.id,
    reviewer_id: article.doctor,
    requested_by_id: article.contributors[0],
    state: kept,
    note: kept === 'changes-requested' ? madeUpSentence(random) : null,
    created_at: daysAgo(newest + (rows.length - place - 1) * 30),
    updated_at: daysAgo(newest),
  }))
}
