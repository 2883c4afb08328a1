import type { Subject } from '../support/http/access-subjects'
import type { Visitor } from '../support/http/site'

const operations = [
  'list', 'count', 'read', 'create', 'update', 'delete', 'versions', 'version', 'restore', 'duplicate',
] as const

export type Operation = (typeof operations)[number]

/** Status codes by who asks; `reader` is somebody who is not signed in. */
export type Statuses = { reader: number; admin: number; editor: number; reviewer: number; moderator: number }

export type Row = { collection: string; operation: Operation; subject?: Subject; statuses: Statuses }

export const visitors = {
  reader: 'anonymous', admin: 'admin', editor: 'editor', reviewer: 'doctor', moderator: 'moderator',
} as const satisfies Record<keyof Statuses, Visitor>

/** Who gets a 200 (201 for what is made); everybody else gets 403, or 401 where they are not signed in. */
const only = (...allowed: (keyof Statuses)[]): Statuses => {
  const statuses = answered(403, allowed)
  return { ...statuses, reader: allowed.includes('reader') ? statuses.reader : 401 }
}

/** Who finds the document; for everybody else there is none. */
const found = (...allowed: (keyof Statuses)[]): Statuses => answered(404, allowed)

function answered(refusal: number, allowed: readonly (keyof Statuses)[]): Statuses {
  const status = (visitor: keyof Statuses): number => (allowed.includes(visitor) ? 200 : refusal)
  return {
    reader: status('reader'), admin: status('admin'), editor: status('editor'), reviewer: status('reviewer'),
    moderator: status('moderator'),
  }
}

const everybody = only('reader', 'admin', 'editor', 'reviewer', 'moderator')
const nobody = only()
const signedIn = only('admin', 'editor', 'reviewer', 'moderator')
const desk = only('admin', 'editor', 'reviewer')
const editors = only('admin', 'editor')
const moderators = only('admin', 'moderator')
const admins = only('admin')

type Rights = Partial<Record<Operation, Statuses>>

const rowsOf = (collection: string, subject: Subject | null, rights: Rights): Row[] =>
  operations.flatMap((operation) => {
    const statuses = rights[operation]
    return statuses ? [{ collection, operation, statuses, ...(subject ? { subject } : {}) }] : []
  })

/** What a role may do with each collection. A list that everybody gets shows to each only what they may read. */
export const accessRows: readonly Row[] = [
  ...rowsOf('articles', 'published', {
    list: everybody, count: everybody, read: everybody, create: editors, update: editors, delete: admins,
    versions: desk, version: desk, restore: editors, duplicate: editors,
  }),
  ...rowsOf('articles', 'draft', {
    read: found('admin', 'editor', 'reviewer'), update: editors, delete: admins, version: desk, restore: editors,
    duplicate: editors,
  }),
  ...rowsOf('comments', 'approved', {
    list: everybody, count: everybody, read: everybody, create: nobody, update: moderators, delete: moderators,
  }),
  ...rowsOf('comments', 'pending', { read: found('admin', 'moderator'), update: moderators, delete: moderators }),
  ...rowsOf('topics', 'topic', {
    list: everybody, count: everybody, read: everybody, create: editors, update: editors, delete: admins,
    duplicate: editors,
  }),
  ...rowsOf('glossary', 'term', {
    list: everybody, count: everybody, read: everybody, create: editors, update: editors, delete: editors,
    duplicate: editors,
  }),
  ...rowsOf('redirects', 'redirect', {
    list: editors, count: editors, read: editors, create: editors, update: editors, delete: editors,
  }),
  ...rowsOf('pages', 'page', {
    list: everybody, count: everybody, read: everybody, create: editors, update: editors, delete: admins,
    versions: editors, version: editors, restore: editors, duplicate: editors,
  }),
  ...rowsOf('pages', 'page draft', { read: found('admin', 'editor'), update: editors, delete: admins, version: editors }),
  ...rowsOf('media', 'picture', {
    list: signedIn, count: signedIn, read: signedIn, create: editors, update: editors, delete: admins,
  }),
  ...rowsOf('people', 'person', {
    list: everybody, count: everybody, read: everybody, create: editors, update: editors, delete: admins,
    duplicate: editors,
  }),
  ...rowsOf('people', 'doctor', { read: everybody, update: admins, delete: admins }),
  ...rowsOf('accounts', 'own account', { list: signedIn, count: signedIn, read: signedIn, update: signedIn }),
  ...rowsOf('accounts', 'other account', {
    read: { ...found('admin'), reader: 401 }, create: admins, update: admins, delete: admins,
  }),
  ...rowsOf('review-requests', 'request', {
    list: desk, count: desk, read: desk, create: nobody, update: nobody, delete: nobody,
  }),
  ...rowsOf('review-comments', null, { list: desk, count: desk, create: nobody }),
  ...rowsOf('review-links', null, { list: editors, count: editors, create: nobody }),
  ...['reminders', 'notices'].flatMap((collection) =>
    rowsOf(collection, null, { list: nobody, count: nobody, create: nobody })),
  ...rowsOf('mail', null, { list: admins, count: admins, create: nobody }),
  ...rowsOf('contact-messages', null, { list: moderators, count: moderators, create: nobody }),
  ...['payload-jobs', 'payload-kv'].flatMap((collection) =>
    rowsOf(collection, null, { list: nobody, count: nobody, create: nobody })),
  ...rowsOf('payload-preferences', null, { list: signedIn }),
  ...rowsOf('payload-locked-documents', null, { list: answered(404, []), count: answered(404, []), create: answered(404, []) }),
]
