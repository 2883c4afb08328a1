/**
 * @typedef {'admin' | 'editor' | 'doctor' | 'moderator'} Role
 * @typedef {{ name: string, who: Role, path: string }} DeskRequest
 */

const list = '/admin/collections'

/** @type {[Role, string, string][]} */
const dashboards = [
  ['editor', 'dashboard of an editor', '/admin'],
  ['doctor', 'dashboard of a doctor', '/admin'],
  ['moderator', 'dashboard of a moderator', '/admin'],
  ['admin', 'dashboard of an admin', '/admin'],
  ['editor', 'all that is overdue, second page', '/admin/desk/overdue?page=2'],
  ['editor', 'all that is signed and not out', '/admin/desk/signed'],
  ['editor', 'all that is published without a review', '/admin/desk/unreviewed'],
  ['editor', 'all whose signature was taken back', '/admin/desk/withdrawn'],
  ['doctor', 'all that was confirmed as a typing mistake', '/admin/desk/confirmed'],
  ['doctor', 'all that waits for a doctor', '/admin/desk/my-reviews'],
]

/** @param {number} count @param {string} topic an id @returns {[Role, string, string][]} */
const articles = (count, topic) => [
  ['editor', 'articles', `${list}/articles`],
  ['doctor', 'articles, as a doctor', `${list}/articles`],
  ['editor', 'articles, second page', `${list}/articles?page=2`],
  ['editor', 'articles, last page', `${list}/articles?page=${Math.ceil(count / 25)}`],
  ['editor', 'articles, search for a word', `${list}/articles?search=knee`],
  ['editor', 'articles, search for two words', `${list}/articles?search=knee%20winter`],
  ['editor', 'articles, search for what is not there', `${list}/articles?search=xylophone`],
  ['editor', 'articles by title', `${list}/articles?sort=title`],
  ['editor', 'articles by title, last page', `${list}/articles?sort=-title&page=${Math.ceil(count / 25)}`],
  ['editor', 'articles by topic', `${list}/articles?sort=topic`],
  ['editor', 'articles, oldest change first', `${list}/articles?sort=updatedAt`],
  ['editor', 'articles of one topic', `${list}/articles?where[or][0][and][0][topic][in][0]=${topic}`],
  ['editor', 'articles, drafts alone', `${list}/articles?where[or][0][and][0][_status][equals]=draft`],
  ['editor', 'articles, search among drafts', `${list}/articles?search=back&where[or][0][and][0][_status][equals]=draft`],
  // Last, because Payload remembers the number of rows for whoever chose it.
  ['editor', 'articles, a hundred a page', `${list}/articles?limit=100`],
]

/** @param {number} count @returns {[Role, string, string][]} */
const rest = (count) => [
  ['editor', 'REST, articles', '/api/articles?draft=true&depth=0&limit=10'],
  ['editor', 'REST, articles, last page', `/api/articles?draft=true&depth=0&limit=10&page=${Math.ceil(count / 10)}`],
  ['editor', 'REST, articles, search', '/api/articles?draft=true&depth=0&limit=10&where[title][like]=knee'],
  ['editor', 'REST, articles, related documents too', '/api/articles?draft=true&depth=1&limit=10'],
]

/** @type {[Role, string, string][]} */
const others = [
  ['moderator', 'replies', `${list}/comments`],
  ['moderator', 'replies that wait', `${list}/comments?where[or][0][and][0][status][equals]=pending`],
  ['moderator', 'replies, search', `${list}/comments?search=medicine`],
  ['moderator', 'contact messages', `${list}/contact-messages`],
  ['admin', 'mail', `${list}/mail`],
  ['admin', 'mail that failed', `${list}/mail?where[or][0][and][0][status][equals]=failed`],
  ['editor', 'redirects, search', `${list}/redirects?search=address-49`],
  ['editor', 'topics', `${list}/topics`],
  ['admin', 'people', `${list}/people`],
  ['editor', 'glossary, search', `${list}/glossary?search=knee`],
]

/**
 * What is asked of the desk: every role's dashboard, and the lists in the ways they are used.
 *
 * @param {{ articles: number, topic: string }} site how many articles it has, and the id of a topic
 * @returns {DeskRequest[]}
 */
export function deskRequests({ articles: count, topic }) {
  const all = [...dashboards, ...articles(count, topic), ...rest(count), ...others]
  return all.map(([who, name, path]) => ({ who, name, path }))
}
