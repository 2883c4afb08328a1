import { withConnection } from '../../setup/database.mjs'
import { articleRow, madeUpArticles, referenceRows, sourceRows, versionRows, liveVersion } from './made-up-articles.mjs'
import { madeUpAccounts, madeUpPeople, madeUpTopics } from './made-up-people.mjs'
import { jobRows, mailRows, messageRows, redirectRows, replyRows, termRows } from './made-up-rest.mjs'
import { ledgerEntries, requestRows } from './made-up-reviews.mjs'
import { seededRandom } from './seeded-random.mjs'

/**
 * @typedef {import('pg').Client} Client
 * @typedef {import('./made-up-articles.mjs').Article} Article
 * @typedef {import('./seeded-random.mjs').SeededRandom} SeededRandom
 */

const SEED = 20261125
const AT_ONCE = 500

/**
 * Puts rows into a table; columns that are not named get their defaults.
 *
 * @param {Client} client
 * @param {string} table
 * @param {readonly object[]} rows all with the same columns
 */
async function insert(client, table, rows) {
  const columns = Object.keys(rows[0] ?? {}).map((column) => client.escapeIdentifier(column)).join(', ')
  const name = client.escapeIdentifier(table)
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = JSON.stringify(rows.slice(from, from + AT_ONCE))
    await client.query(`insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1)`, [some])
  }
}

/**
 * Puts entries into the ledger with the chain of their hashes, as `audit.append` does, but with their own instants.
 *
 * @param {Client} client as the owner of the ledger
 * @param {readonly import('./made-up-reviews.mjs').Entry[]} entries
 */
async function fillLedger(client, entries) {
  // Entries of another time cannot be signed, since only the newest can be.
  await client.query('alter table audit.entries disable trigger entries_are_signed')
  await client.query('create temporary table made_up (id uuid, at timestamptz, act text, subject text, actor_id text, actor_name text, facts text, content text)')
  await insert(client, 'made_up', entries)
  await client.query(`do $$
    declare
      made record;
      entry audit.entries;
      last audit.entries;
    begin
      select * into last from audit.entries order by number desc limit 1;
      for made in select * from made_up order by at loop
        entry := (coalesce(last.number, 0) + 1, made.id, made.at, made.act, made.subject, made.actor_id,
          made.actor_name, made.facts, made.content, coalesce(last.hash, repeat('0', 64)), '');
        entry.hash := audit.entry_hash(entry);
        insert into audit.entries select (entry).*;
        last := entry;
      end loop;
    end $$`)
  await client.query('alter table audit.entries enable always trigger entries_are_signed')
}

/** The sample account's id by the part of its address before the `@`. @param {Client} client @param {string} who */
async function accountOf(client, who) {
  const { rows: [row] } = await client.query('select id from accounts where email = $1', [`${who}@healthool.example`])
  return String(row.id)
}

/** @param {Client} client @param {SeededRandom} random */
async function fillCast(client, random) {
  const { accounts, roles } = madeUpAccounts(random)
  await insert(client, 'accounts', accounts)
  await insert(client, 'accounts_roles', roles)
  const named = (/** @type {string} */ role) =>
    roles.filter(({ value }) => value === role).map(({ parent_id: id }) => id)
  const people = madeUpPeople(random, named('reviewer'))
  await insert(client, 'people', people)
  const topics = madeUpTopics(random)
  await insert(client, 'topics', topics)
  return {
    topics: topics.map(({ id }) => id),
    people: people.map(({ id }) => id),
    editors: [await accountOf(client, 'editor'), ...named('editor')],
    doctors: [await accountOf(client, 'doctor'), ...named('reviewer')],
  }
}

/**
 * @param {Client} client
 * @param {SeededRandom} random
 * @param {readonly Article[]} articles
 */
async function fillArticles(client, random, articles) {
  await insert(client, 'articles', articles.map(articleRow))
  await insert(client, 'articles_rels', articles.flatMap((article) => referenceRows(article, article.id)))
  await insert(client, 'articles_sources', articles.flatMap(({ id }) => sourceRows(random, id)))
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    const some = articles.slice(from, from + AT_ONCE)
    await insert(client, '_articles_v', some.flatMap(versionRows))
    await insert(client, '_articles_v_rels', some.flatMap((article) =>
      article.versions.flatMap(({ id }) => referenceRows(article, id, 'version.'))))
    await insert(client, '_articles_v_version_sources', some.flatMap(({ versions }) => versions.flatMap(({ id }) => sourceRows(random, id))))
  }
}

/**
 * Fills a site that has the samples with so many articles at every stage, with their versions, reviews and replies.
 * All is made up, and the same each time.
 *
 * @param {string} ownerUrl
 * @param {number} count of articles
 */
export async function fillDesk(ownerUrl, count) {
  await withConnection(ownerUrl, async (client) => {
    const random = seededRandom(SEED)
    const articles = madeUpArticles(random, await fillCast(client, random), count)
    await fillArticles(client, random, articles)
    await fillLedger(client, articles.flatMap((article) => ledgerEntries(article, random)))
    await insert(client, 'review_requests', articles.flatMap((article) => requestRows(article, random)))
    const published = articles.filter((article) => liveVersion(article)?.status === 'published')
    await insert(client, 'comments', replyRows(random, published))
    await insert(client, 'contact_messages', messageRows(random))
    await insert(client, 'mail', mailRows(random))
    await insert(client, 'payload_jobs', jobRows(random, articles))
    await insert(client, 'redirects', redirectRows(random, published))
    await insert(client, 'glossary', termRows(random))
    await client.query('vacuum analyze')
  })
}
