import { daysAgo } from './made-up-people.mjs'
import { madeUpName, madeUpSentence, madeUpTitle } from './made-up-text.mjs'

/**
 * @typedef {import('./seeded-random.mjs').SeededRandom} SeededRandom
 * @typedef {import('./made-up-articles.mjs').Article} Article
 */

/** @template T @param {number} count @param {(place: number) => T} make */
const many = (count, make) => Array.from({ length: count }, (_, place) => make(place))

const stamps = (/** @type {number} */ days) => ({ created_at: daysAgo(days), updated_at: daysAgo(days) })

/** @param {SeededRandom} random @param {readonly Article[]} articles */
export const replyRows = (random, articles) =>
  many(20_000, () => ({
    id: random.uuid(),
    article_id: random.pick(articles).id,
    name: madeUpName(random),
    comment: madeUpSentence(random),
    status: random.pick(['approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'rejected', 'spam', 'pending', 'approved']),
    token: random.digest(),
    ...stamps(random.whole(0, 700)),
  }))

/** @param {SeededRandom} random */
export const messageRows = (random) =>
  many(300, () => ({
    id: random.uuid(), name: madeUpName(random), email: 'reader@bench.example', message: madeUpSentence(random), token: random.digest(), ...stamps(random.whole(0, 30)),
  }))

/** @param {SeededRandom} random */
export const mailRows = (random) =>
  many(5_000, (place) => ({
    id: random.uuid(),
    subject: madeUpTitle(random),
    kind: 'schedule-failed',
    recipient_email: 'colleague@bench.example',
    status: place < 100 ? 'waiting' : random.pick(['sent', 'sent', 'sent', 'sent', 'failed', 'unclear']),
    attempts: 1,
    // So far ahead that the server sends none of it while it is measured.
    next_attempt_at: place < 100 ? daysAgo(-10) : null,
    last_error: place < 100 ? null : 'The mail server did not answer.',
    ...stamps(random.whole(0, 30)),
  }))

/** @param {SeededRandom} random @param {readonly Article[]} articles */
export const jobRows = (random, articles) =>
  many(400, () => ({
    id: random.uuid(),
    input: { type: 'publish', doc: { relationTo: 'articles', value: random.pick(articles).id }, user: { relationTo: 'accounts', value: random.uuid() } },
    total_tried: 1,
    has_error: true,
    error: { message: 'Something stands against it.' },
    task_slug: 'schedulePublish',
    queue: 'default',
    processing: false,
    ...stamps(random.whole(0, 200)),
  }))

/** @param {SeededRandom} random @param {readonly Article[]} articles */
export const redirectRows = (random, articles) =>
  many(5_000, (place) => ({
    id: random.uuid(), from: `/old-address-${place}`, leads_to: 'article', article_id: random.pick(articles).id, is_automatic: true, ...stamps(random.whole(0, 700)),
  }))

/** @param {SeededRandom} random */
export const termRows = (random) =>
  many(500, (place) => ({
    id: random.uuid(), term: `${madeUpTitle(random)} ${place}`, slug: `made-up-term-${place}`, definition: madeUpSentence(random), ...stamps(random.whole(0, 700)),
  }))
