import type { PayloadRequest } from 'payload'
import { findPictures, type PictureView } from '@/media/queries'
import { asSystem } from '@/platform/as-system'
import { findDocumentPaths } from '@/platform/document-paths'
import { holdsPicture } from '@/platform/drafts/holds-picture'
import { linkedDocuments, picturesIn, toRichText, type RichText } from '@/platform/pure/rich-text'
import type { Address } from '@/topics/rules/address'

/** A page as readers see it. `changedAt` is an instant in ISO 8601, `path` begins with a slash. */
export type PageView = {
  id: string
  title: string
  description: string
  path: string
  body: RichText
  changedAt: string
  pictures: Map<string, PictureView>
  linkPaths: Map<string, string>
}

/** The published page at `/{slug}`, or `null`. */
export async function findPublishedPage(req: PayloadRequest, slug: string): Promise<PageView | null> {
  const { docs } = await req.payload.find({
    collection: 'pages',
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  const [page] = docs
  if (!page) return null
  const body = toRichText(page.body)
  return {
    id: page.id,
    title: page.title,
    description: page.description ?? '',
    path: `/${page.slug ?? ''}`,
    body,
    changedAt: page.updatedAt,
    pictures: await findPictures(req, picturesIn(body)),
    linkPaths: await findDocumentPaths(req, linkedDocuments(body)),
  }
}

/** Every published page with the instant of its last change, for the site map. */
export async function listPageAddresses(req: PayloadRequest): Promise<{ path: string; modifiedAt: string }[]> {
  const { docs } = await req.payload.find({
    collection: 'pages',
    where: { _status: { equals: 'published' } },
    select: { path: true, updatedAt: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.map(({ path, updatedAt }) => ({ path: `/${path ?? ''}`, modifiedAt: updatedAt }))
}

/** The page that holds an address at the root, as words for a sentence; `null` where none does. */
export async function pageHolding(req: PayloadRequest, { topicId, slug }: Address): Promise<string | null> {
  if (topicId !== null) return null
  const { docs } = await asSystem(req.payload, 'an address may be held by a draft').find({
    collection: 'pages',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    req,
  })
  return docs[0] ? `the page “${docs[0].title}”` : null
}

/** Whether a picture stands in any page, as readers see it or in its newest draft. */
export const isPictureInPages = (req: PayloadRequest, pictureId: string): Promise<boolean> =>
  holdsPicture(req, 'pages', pictureId)
