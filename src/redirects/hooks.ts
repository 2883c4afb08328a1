import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import type { Redirect } from '@/generated/payload-types'
import { actorOf, appendEntry } from '@/audit/commands'
import { lockFor } from '@/platform/advisory-lock'
import { runSql } from '@/platform/database'
import { env } from '@/platform/env'
import { FieldRefusal } from '@/platform/field-refusal'
import { idOf } from '@/platform/pure/ids'
import { announceSiteChange } from '@/platform/site-changes'
import { shortenChains } from './commands'
import { findRedirectFrom, type RedirectTarget } from './queries'
import { documentKinds, type DocumentKind, type Shown } from './rules/left-addresses'
import { parseElsewhere, parsePart, parsePlace, parseSource, partText, placeText, type PathFault } from './rules/site-path'

/** Tells which document readers see at an address, for one kind of document. */
export type DocumentsAt = (req: PayloadRequest, place: { address: string }) => Promise<Shown[]>

const sourceSentences = {
  'no-path': 'This must be a path on this site, such as /old-topic/old-article, without “?” and “#”.',
  'needed-by-site': 'The site itself needs this address. Please choose another one.',
} satisfies Record<PathFault, string>

const TAKEN = 'There is a redirect from this address already.'
const SHOWN = 'Something stands at this address, so a redirect from it would never be followed.'
const NO_PLACE = 'This must be a path on this site, such as /topic/article or /glossary#term, without “?”.'
const NOT_ELSEWHERE = 'This must be a complete address on another site that begins with https://.'
const NO_PART = 'This must be a part of the document, such as #causes, or nothing.'
const CIRCLE = 'This leads back to the old address itself.'
const NO_DOCUMENT = 'Please choose where this leads.'

const refuse = (field: string, message: string, status: 409 | 422 = 422): FieldRefusal =>
  new FieldRefusal([{ field, message }], status)

async function documentAt(
  req: PayloadRequest,
  address: string,
  documents: readonly DocumentsAt[],
): Promise<Shown | null> {
  for (const documentsAt of documents) {
    const [shown] = await documentsAt(req, { address })
    if (shown) return shown
  }
  return null
}

const isDocumentKind = (leadsTo: string): leadsTo is DocumentKind => documentKinds.some((kind) => kind === leadsTo)

type Written = Partial<Redirect>

type Leading = { req: PayloadRequest; from: string; written: Written; documents: readonly DocumentsAt[] }

/** A place is kept as the document that stands there, and as where a redirect from there leads: no chain arises. */
async function targetAt({ req, from, written, documents }: Leading): Promise<RedirectTarget> {
  const place = parsePlace(written.address ?? '')
  if (!place) throw refuse('address', NO_PLACE)
  const next = await findRedirectFrom(req, place.path)
  const document = await documentAt(req, place.path, documents)
  const isBack = next !== null && 'address' in next.target && next.target.leadsTo === 'address'
    && parsePlace(next.target.address)?.path === from
  if (place.path === from || (!document && isBack)) throw refuse('address', CIRCLE)
  if (document) return { leadsTo: document.kind, documentId: document.id, fragment: place.fragment }
  return next ? withPart(next.target, place.fragment) : { leadsTo: 'address', address: placeText(place) }
}

/** The same target, but for the part of it that is asked for; another site is left as it was written. */
function withPart(target: RedirectTarget, fragment: string): RedirectTarget {
  if (fragment === '' || target.leadsTo === 'elsewhere') return target
  if ('documentId' in target) return { ...target, fragment }
  const place = parsePlace(target.address)
  return place ? { leadsTo: 'address', address: placeText({ ...place, fragment }) } : target
}

async function settledTarget(leading: Leading): Promise<RedirectTarget> {
  const { written } = leading
  const leadsTo = written.leadsTo ?? 'article'
  if (isDocumentKind(leadsTo)) {
    const documentId = idOf(written[leadsTo])
    if (documentId === null) throw refuse(leadsTo, NO_DOCUMENT)
    const fragment = parsePart(written.address ?? '')
    if (fragment === null) throw refuse('address', NO_PART)
    return { leadsTo, documentId, fragment }
  }
  if (leadsTo === 'address') return targetAt(leading)
  const address = parseElsewhere(written.address ?? '', env.siteUrl)
  if (address === null) throw refuse('address', NOT_ELSEWHERE)
  return { leadsTo, address }
}

/** The fields of a target, with those of every other kind of target emptied. */
const fieldsOf = (target: RedirectTarget): Written => ({
  article: null,
  topic: null,
  page: null,
  person: null,
  address: 'address' in target ? target.address : partText(target.fragment) || null,
  ...('documentId' in target ? { [target.leadsTo]: target.documentId } : {}),
  leadsTo: target.leadsTo,
})

const REDIRECTS_LOCK = 'redirects'

/**
 * Brings a redirect into the form in which it is kept, or refuses it. One at a time: two that are written at once
 * could otherwise lead to each other.
 */
export const settleRedirect = (documents: readonly DocumentsAt[]): CollectionBeforeChangeHook<Redirect> =>
  async ({ data, originalDoc, req }) => {
    const source = parseSource(data.from ?? '')
    if (!source.ok) throw refuse('from', sourceSentences[source.refusal])
    await lockFor(req, REDIRECTS_LOCK)
    const from = source.value
    const holder = await findRedirectFrom(req, from)
    if (holder && holder.id !== originalDoc?.id) throw refuse('from', TAKEN, 409)
    if (await documentAt(req, from, documents)) throw refuse('from', SHOWN, 409)
    const target = await settledTarget({ req, from, written: data, documents })
    return { ...data, from, ...fieldsOf(target), isAutomatic: false }
  }

/** The pages at the old addresses are made anew, and so are those that led to them. */
export const announceRedirect: CollectionAfterChangeHook<Redirect> = async ({ doc, previousDoc, req }) => {
  const before: Written = previousDoc
  const shortened = await shortenChains(req, doc.id)
  await announceSiteChange(req, [doc.from, before.from ?? doc.from, ...shortened])
}

/**
 * Puts into the ledger who deleted a redirect. Before the row goes: what moves holds the ledger first and redirects
 * after it, and two who take them in different orders would wait for each other.
 */
export const recordDeletedRedirect: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [row] = await runSql(req, sql`select "from" from redirects where id = ${String(id)}`)
  const facts = { name: row?.from ?? '' }
  await appendEntry(req, { act: 'redirect.deleted', subject: String(id), actor: actorOf(req), facts })
}

export const announceDeletedRedirect: CollectionAfterDeleteHook<Redirect> = ({ doc, req }) =>
  announceSiteChange(req, [doc.from])
