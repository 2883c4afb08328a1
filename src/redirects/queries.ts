import type { PayloadRequest } from 'payload'
import type { Redirect } from '@/generated/payload-types'
import { asSystem } from '@/platform/as-system'
import { findDocumentPaths } from '@/platform/document-paths'
import { idOf } from '@/platform/pure/ids'
import { documentKey } from '@/platform/pure/rich-text'
import type { DocumentKind } from './rules/left-addresses'
import { placeHref } from './rules/site-path'

/** Where a redirect leads: to a document, to a place on this site, or to another site. */
export type RedirectTarget =
  | { leadsTo: DocumentKind; documentId: string }
  | { leadsTo: 'address' | 'elsewhere'; address: string }

const collections = { article: 'articles', topic: 'topics', page: 'pages', person: 'people' } as const

function targetOf(redirect: Redirect): RedirectTarget {
  const { leadsTo } = redirect
  if (leadsTo === 'address' || leadsTo === 'elsewhere') return { leadsTo, address: redirect.address ?? '' }
  return { leadsTo, documentId: idOf(redirect[leadsTo]) ?? '' }
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
  return (await findDocumentPaths(req, [document])).get(documentKey(document)) ?? null
}

const REVIEW_HISTORY = '/review-history'

/**
 * Where somebody who asks for a path is led on to, as an address for a browser; `null` where they are not.
 *
 * A document is looked for with the rights of `req`: one that a reader may not see has no redirect either. The review
 * history of an article that moved moves along.
 */
export async function findRedirect(req: PayloadRequest, path: string): Promise<string | null> {
  const redirect = await findRedirectFrom(req, path)
  const to = redirect && (await hrefOf(req, redirect.target))
  if (to !== null) return to === placeHref(path) ? null : to
  if (!path.endsWith(REVIEW_HISTORY)) return null
  const article = await findRedirectFrom(req, path.slice(0, -REVIEW_HISTORY.length))
  const moved = article?.target.leadsTo === 'article' ? await hrefOf(req, article.target) : null
  return moved && moved + REVIEW_HISTORY
}
