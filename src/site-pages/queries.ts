import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import type { Page } from '@/generated/payload-types'
import { findPictures, type PictureView } from '@/media/queries'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { findDocumentPaths } from '@/platform/document-paths'
import { holdsPicture, pathOfPicture } from '@/platform/drafts/holds-picture'
import { linkedDocuments, picturesIn, toRichText, type RichText } from '@/platform/pure/rich-text'
import type { Address } from '@/topics/rules/address'
import type { PageKind } from './rules/page-kind'
import { pageVersions, type PageVersion, type PublishedText } from './rules/page-versions'

/** A text of a page with what is needed to show it. */
export type PageTextView = {
  title: string
  body: RichText
  pictures: Map<string, PictureView>
  linkPaths: Map<string, string>
}

/** A page as readers see it. `changedAt` is an instant in ISO 8601, `path` begins with a slash. */
export type PageView = PageTextView & {
  id: string
  description: string
  path: string
  kind: PageKind
  changedAt: string
}

async function viewText(req: PayloadRequest, title: string, stored: unknown): Promise<PageTextView> {
  const body = toRichText(stored)
  return {
    title,
    body,
    pictures: await findPictures(req, picturesIn(body)),
    linkPaths: await findDocumentPaths(req, linkedDocuments(body)),
  }
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
  return docs[0] ? viewPage(req, docs[0]) : null
}

const viewPage = async (req: PayloadRequest, page: Page): Promise<PageView> => ({
  ...(await viewText(req, page.title, page.body)),
  id: page.id,
  description: page.description ?? '',
  path: `/${page.slug ?? ''}`,
  kind: page.kind ?? 'text',
  changedAt: page.updatedAt,
})

/** The newest text of a page, draft or not, for its preview; `null` where there is no such page. */
export async function findNewestPage(req: PayloadRequest, id: string): Promise<PageView | null> {
  const { docs } = await asSystem(req.payload, 'a preview shows the newest text').find({
    collection: 'pages',
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    req,
  })
  return docs[0] ? viewPage(req, docs[0]) : null
}

/**
 * The versions of a page that readers have seen, oldest first. Ask for pages alone that are published and legal texts:
 * drafts are never among the versions, but those of a page that was taken down are.
 */
export async function listPageVersions(req: PayloadRequest, pageId: string): Promise<PageVersion<PublishedText>[]> {
  const { docs } = await asSystem(req.payload, 'readers may read what was once published of a legal text').findVersions({
    collection: 'pages',
    where: { and: [{ parent: { equals: pageId } }, { 'version._status': { equals: 'published' } }] },
    depth: 0,
    pagination: false,
    req,
  })
  return pageVersions(docs.map(({ createdAt, version }) =>
    ({ title: version.title, body: version.body, publishedAt: createdAt })))
}

/** A text of an older version with what is needed to show it today. */
export const viewPageVersion = (req: PayloadRequest, { text }: PageVersion<PublishedText>): Promise<PageTextView> =>
  viewText(req, text.title, text.body)

/** The address of the page with the contact form, beginning with a slash; `null` where none is published. */
export async function findContactPagePath(req: PayloadRequest): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'pages',
    where: { and: [{ kind: { equals: 'contact' } }, { _status: { equals: 'published' } }] },
    sort: 'createdAt',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  return docs[0] ? `/${docs[0].slug ?? ''}` : null
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

/** Whether a picture stands in any page: as readers see it, in its newest draft, or in an older legal text. */
export async function isPictureInPages(req: PayloadRequest, pictureId: string): Promise<boolean> {
  if (await holdsPicture(req, 'pages', pictureId)) return true
  const rows = await runSql(req, sql`
    select 1 from _pages_v join pages on pages.id = parent_id
    where pages.kind = 'legal' and version__status = 'published'
      and jsonb_path_exists(version_body, ${pathOfPicture(pictureId)})
    limit 1
  `)
  return rows.length > 0
}
