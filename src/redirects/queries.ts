import type { PayloadRequest } from 'payload'
import type { Redirect } from '@/generated/payload-types'
import { asSystem } from '@/platform/as-system'
import { findDocumentPaths } from '@/platform/document-paths'
import { idOf } from '@/platform/pure/ids'
import { documentKey } from '@/platform/pure/rich-text'
import type { DocumentKind } from './rules/left-addresses'
import { parsePart, partHref, placeHref } from './rules/site-path'

/** Where a redirect leads: to a document or a part of it (`fragment`), to a place on this site, or to another site. */
export type RedirectTarget =
  | { leadsTo: DocumentKind; documentId: string; fragment: string }
  | { leadsTo: 'address' | 'elsewhere'; address: string }

const collections = { article: 'articles', topic: 'topics', page: 'pages', person: 'people' } as const

function targetOf(redirect: Redirect): RedirectTarget {
  const { leadsTo } = redirect
  if (leadsTo === 'address' || leadsTo === 'elsewhere') return { leadsTo, address: redirect.address ?? '' }
  return { leadsTo, documentId: idOf(redirect[leadsTo]) ?? '', fragment: parsePart(redirect.address ?? '') ?? '' }
}

/** The redirect from a path in its one form (see `sitePath`), by its id and where it leads; or `null`. */
export async function findRedirectFrom(
  req: PayloadRequest,
  path: string,
): Promise<{ id: string; target: RedirectTarget } | null> {
  const { docs } = await asSystem(req.payload, 'everybody is led on from an old address').find({
    collection: 'redirects',
    where: { from: { equals: path } },
    depth: 0,
    limit: 1,
    req,
  })
  return docs[0] ? { id: docs[0].id, target: targetOf(docs[0]) } : null
}

async function hrefOf(req: PayloadRequest, target: RedirectTarget): Promise<string | null> {
  if (target.leadsTo === 'elsewhere') return target.address
  if (target.leadsTo === 'address') return placeHref('address' in target ? target.address : '')
  if (!('documentId' in target)) return null
  const document = { collection: collections[target.leadsTo], id: target.documentId }
  const path = (await findDocumentPaths(req, [document])).get(documentKey(document))
  return path === undefined ? null : path + partHref(target.fragment)
}

/** What stands below documents of a kind and moves along with them. */
const BELOW: readonly { kind: DocumentKind; address: RegExp }[] = [
  { kind: 'article', address: /^(.+)(\/review-history)$/ },
  { kind: 'page', address: /^(.+)(\/versions(?:\/[1-9]\d{0,4})?)$/ },
]

async function findRedirectBelow(req: PayloadRequest, path: string): Promise<string | null> {
  for (const { kind, address } of BELOW) {
    const [, above, below] = address.exec(path) ?? []
    const redirect = above === undefined ? null : await findRedirectFrom(req, above)
    if (redirect?.target.leadsTo !== kind) continue
    const moved = await hrefOf(req, { ...redirect.target, fragment: '' })
    return moved && moved + (below ?? '')
  }
  return null
}

/**
 * Where somebody who asks for a path is led on to, as an address for a browser; `null` where they are not.
 *
 * A document is looked for with the rights of `req`: one that a reader may not see has no redirect either. The review
 * history of an article that moved moves along, and so do the versions of a page.
 */
export async function findRedirect(req: PayloadRequest, path: string): Promise<string | null> {
  const redirect = await findRedirectFrom(req, path)
  const to = redirect && (await hrefOf(req, redirect.target))
  if (to !== null) return to === placeHref(path) ? null : to
  return findRedirectBelow(req, path)
}
