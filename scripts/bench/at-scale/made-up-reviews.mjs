import { daysAgo } from './made-up-people.mjs'
import { madeUpSentence } from './made-up-text.mjs'

/**
 * @typedef {import('./seeded-random.mjs').SeededRandom} SeededRandom
 * @typedef {import('./made-up-articles.mjs').Article} Article
 * @typedef {import('./made-up-articles.mjs').Version} Version
 * @typedef {Record<'at' | 'act' | 'subject' | 'actor_id' | 'actor_name' | 'facts', string>
 *   & { content: string | null }} Entry
 */

/** @param {{ article: Article, version: Version }} text @param {string} act @param {object} facts @returns {Entry} */
const entry = ({ article, version }, act, facts) => ({
  at: daysAgo(version.daysAgo),
  act,
  subject: article.id,
  actor_id: article.doctor,
  actor_name: 'Somebody made up',
  facts: JSON.stringify({ digest: version.digest, ...facts }),
  content: null,
})

/** @param {Article} article @param {Version} version @param {SeededRandom} random */
const signature = (article, version, random) => ({
  ...entry({ article, version }, 'article.signed-off', {
    scheme: 'hl-1',
    statement: 'I have read it.',
    conflictsConfirmed: true,
    intervalMonths: random.pick([24, 24, 24, 12, 36]),
    person: {
      id: article.authors[0],
      path: '/people/somebody',
      printedName: 'Dr. Somebody MD',
      credentials: 'MD',
      speciality: 'Made-up medicine',
      conflictsOfInterest: 'None',
      licence: { number: 'L-1', jurisdiction: 'Testland', checkedOn: '2026-01-01' },
    },
  }),
  content: JSON.stringify({ title: version.title, body: version.body }),
})

/** Whether a version was signed: what is out was, and the newest text of what only waits to be published. */
const isSigned = (/** @type {Article} */ { stage, versions }, /** @type {Version} */ version) =>
  version.status === 'published' || (stage.endsWith('signed') && version === versions.at(-1))

/**
 * What the ledger tells of an article, oldest first.
 *
 * @param {Article} article
 * @param {SeededRandom} random
 */
export function ledgerEntries(article, random) {
  const newest = article.versions.at(-1)
  const signed = article.versions.filter((version) => isSigned(article, version)).flatMap((version) => [
    entry({ article, version }, 'article.submitted', { reviewer: article.doctor }),
    signature(article, version, random),
    ...(version.status === 'published' ? [entry({ article, version }, 'article.published', {})] : []),
  ])
  if (!newest || !['in-review', 'sent-back'].includes(article.stage)) return signed
  const text = { article, version: newest }
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
