import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { findPictures, type PictureView } from '@/media/queries'
import { findPeople, type PersonLink } from '@/people/queries'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { findDocumentPaths } from '@/platform/document-paths'
import { holdsPicture } from '@/platform/drafts/holds-picture'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { idOf, idsOf } from '@/platform/pure/ids'
import { linkedDocuments, minutesToRead, picturesIn, toRichText, type RichText } from '@/platform/pure/rich-text'
import { addressTakenSentence } from '@/topics/rules/address'
import { addressHolder } from './addresses'
import { draftIssues, type StoredDraft } from './rules/publish-issues'
import { sourceKey } from './rules/source-key'

export type SourceView = {
  key: string
  title: string
  authors: string
  publisher: string
  year: number | null
  url: string
  doi: string
  pmid: string
  checkedOn: string | null
}

/** An article in a list. Instants are ISO 8601 in UTC; `path` begins with a slash. */
export type ArticleLink = {
  id: string
  title: string
  standfirst: string
  path: string
  /** `null` while readers have never seen it. */
  firstPublishedAt: string | null
  textDigest: string
}

/** An article as its page needs it. `linkPaths` gives the address for `collection/id` of each linked document. */
export type ArticleView = ArticleLink & {
  topicId: string
  body: RichText
  authors: PersonLink[]
  /** One sentence each. */
  takeaways: string[]
  sources: SourceView[]
  /** What search engines show in place of title and standfirst; `''` where nothing was written for them. */
  meta: { title: string; description: string; imageId: string | null }
  modifiedAt: string
  minutesToRead: number
  pictures: Map<string, PictureView>
  linkPaths: Map<string, string>
}

type StoredSource = Partial<Record<'key' | 'title' | 'authors' | 'publisher' | 'url' | 'doi' | 'pmid' | 'checkedOn', string | null>> & {
  year?: number | null
}

type StoredMeta = { title?: string | null; description?: string | null; image?: unknown }

/** An article as it is stored; a type of its own, so that a draft read from a version fits too. */
export type StoredArticle = {
  id: string
  title: string
  standfirst?: string | null
  path?: string | null
  topic?: unknown
  body?: unknown
  authors?: unknown
  takeaways?: readonly { text?: string | null }[] | null
  meta?: StoredMeta | null
  changeNote?: string | null
  correction?: string | null
  reviewIntervalMonths?: number | null
  sources?: readonly StoredSource[] | null
  firstPublishedAt?: string | null
  textDigest?: string | null
  updatedAt: string
}

/** The newest text with what decides about a review: who wrote it, and where it stands. */
export type NewestText = StoredArticle & {
  slug?: string | null
  contributors?: unknown
  _status?: string | null
}

/** More than a page can show; lists of this length are split up by topic first. */
const MAX_LIST = 500

const toLink = (article: StoredArticle): ArticleLink => ({
  id: article.id,
  title: article.title,
  standfirst: article.standfirst ?? '',
  path: `/${article.path ?? ''}`,
  firstPublishedAt: article.firstPublishedAt ?? null,
  textDigest: article.textDigest ?? '',
})

const toSource = (source: StoredSource): SourceView => ({
  key: sourceKey(source.key),
  title: source.title ?? '',
  authors: source.authors ?? '',
  publisher: source.publisher ?? '',
  year: source.year ?? null,
  url: source.url ?? '',
  doi: source.doi ?? '',
  pmid: source.pmid ?? '',
  checkedOn: source.checkedOn?.slice(0, 10) ?? null,
})

/** The view of a stored article, with the people, pictures and links that its page needs. */
export async function viewArticle(req: PayloadRequest, article: StoredArticle): Promise<ArticleView> {
  const body = toRichText(article.body)
  return {
    ...toLink(article),
    topicId: idOf(article.topic) ?? '',
    body,
    authors: await findPeople(req, idsOf(article.authors)),
    takeaways: (article.takeaways ?? []).flatMap(({ text }) => text?.trim() || []),
    sources: (article.sources ?? []).map(toSource),
    meta: { title: article.meta?.title ?? '', description: article.meta?.description ?? '', imageId: idOf(article.meta?.image) },
    modifiedAt: article.updatedAt,
    minutesToRead: minutesToRead(body),
    pictures: await findPictures(req, picturesIn(body)),
    linkPaths: await findDocumentPaths(req, linkedDocuments(body)),
  }
}

const readerFinds = (req: PayloadRequest, where: Where, limit: number) =>
  req.payload.find({
    collection: 'articles',
    where,
    sort: '-firstPublishedAt',
    depth: 0,
    limit,
    draft: false,
    overrideAccess: false,
    req,
  })

const published: Where = { _status: { equals: 'published' } }

/** The published article at a slug in a topic, or `null`. Only what readers may see, whoever asks. */
export async function findPublishedArticle(
  req: PayloadRequest,
  { topicId, slug }: { topicId: string | null; slug: string },
): Promise<ArticleView | null> {
  const where = { and: [published, { topic: { equals: topicId } }, { slug: { equals: slug } }] }
  const { docs } = await readerFinds(req, where, 1)
  return docs[0] ? viewArticle(req, docs[0]) : null
}

/** Published articles of some topics, newest first. */
export async function listArticlesInTopics(req: PayloadRequest, topicIds: readonly string[]): Promise<ArticleLink[]> {
  const { docs } = await readerFinds(req, { and: [published, { topic: { in: [...topicIds] } }] }, MAX_LIST)
  return docs.map(toLink)
}

/** The newest published articles. */
export async function listNewestArticles(req: PayloadRequest, limit: number): Promise<ArticleLink[]> {
  const { docs } = await readerFinds(req, published, limit)
  return docs.map(toLink)
}

/** Published articles that a person wrote, newest first. */
export async function listArticlesBy(req: PayloadRequest, personId: string): Promise<ArticleLink[]> {
  const { docs } = await readerFinds(req, { and: [published, { authors: { in: [personId] } }] }, MAX_LIST)
  return docs.map(toLink)
}

/** Published articles by id, newest first. */
export async function listArticlesById(req: PayloadRequest, ids: readonly string[]): Promise<ArticleLink[]> {
  if (ids.length === 0) return []
  const { docs } = await readerFinds(req, { and: [published, { id: { in: [...ids] } }] }, MAX_LIST)
  return docs.map(toLink)
}

/** A published article as the site map judges it; `authorIds` are those of profiles. */
export type ArticleAddress = { id: string; path: string; modifiedAt: string; textDigest: string; authorIds: string[] }

/** Every published article with the instant of its last change, for the site map. */
export async function listArticleAddresses(req: PayloadRequest): Promise<ArticleAddress[]> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: published,
    select: { path: true, updatedAt: true, textDigest: true, authors: true },
    depth: 0,
    pagination: false,
    draft: false,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, path, updatedAt, textDigest, authors }) => ({
    id, path: `/${path ?? ''}`, modifiedAt: updatedAt, textDigest: textDigest ?? '', authorIds: idsOf(authors),
  }))
}

/** The newest text of an article, draft or not, as it is stored; `null` where there is no such article. */
export async function findNewestText(req: PayloadRequest, id: string): Promise<NewestText | null> {
  const { docs } = await asSystem(req.payload, 'a review is about the newest text').find({
    collection: 'articles',
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    req,
  })
  return docs[0] ?? null
}

/** The address of a published article, with a slash in front, or `null`. */
export async function findArticlePath(req: PayloadRequest, id: string): Promise<string | null> {
  const { docs } = await readerFinds(req, { and: [published, { id: { equals: id } }] }, 1)
  return docs[0]?.path ? `/${docs[0].path}` : null
}

/** The digest of the text that readers see of an article; `null` where they see none. */
export async function findLiveDigest(req: PayloadRequest, id: string): Promise<string | null> {
  const { docs: [live] } = await readerFinds(req, { and: [published, { id: { equals: id } }] }, 1)
  return live ? (live.textDigest ?? '') : null
}

/** Whether readers see an article at all. */
export const isArticlePublished = async (req: PayloadRequest, id: string): Promise<boolean> =>
  (await findArticlePath(req, id)) !== null

const titles = z.array(z.object({ id: z.string(), title: z.string() }))

/** The titles under which readers see some articles; those that are not out are left out. */
export async function findShownTitles(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const list = sql.join(ids.map((id) => sql`${id}`), sql`, `)
  const rows = await runSql(req, sql`select id, title from articles where _status = 'published' and id in (${list})`)
  return new Map(titles.parse(rows).map(({ id, title }) => [id, title]))
}

/** Whether a picture stands in any article or is shared for one, as readers see it or in its newest draft. */
export async function isPictureInArticles(req: PayloadRequest, pictureId: string): Promise<boolean> {
  if (await holdsPicture(req, 'articles', pictureId)) return true
  const rows = await runSql(req, sql`
    select 1 from articles where meta_image_id = ${pictureId}
    union all
    select 1 from _articles_v where latest and version_meta_image_id = ${pictureId}
    limit 1
  `)
  return rows.length > 0
}

/** Whether a person wrote an article that readers see. */
export const isPublishedAuthor = async (req: PayloadRequest, personId: string): Promise<boolean> =>
  (await listArticlesBy(req, personId)).length > 0

/** The text that is about to be published. `articleId` is `null` where the article does not exist yet. */
export type TextToPublish = { articleId: string | null; digest: string; authorIds: readonly string[] }

/** A condition for publishing that another slice sets. Gives every reason against it; an empty list lets it pass. */
export type PublishGuard = (req: PayloadRequest, text: TextToPublish) => Promise<FieldIssue[]>

type Draft = StoredDraft & { id?: unknown; textDigest?: unknown }

async function addressIssues(req: PayloadRequest, draft: Draft): Promise<FieldIssue[]> {
  const address = { topicId: idOf(draft.topic), slug: typeof draft.slug === 'string' ? draft.slug : '' }
  const holder = address.slug === '' ? null : await addressHolder(req, address, idOf(draft))
  return holder === null ? [] : [{ field: 'slug', message: addressTakenSentence(holder) }]
}

/**
 * All that stands between an article and its readers: what the text lacks or may not be, its address where somebody
 * else holds it, and what the guards say. The choke point and the panel beside an article both ask this.
 */
export async function standingIssues(
  req: PayloadRequest,
  draft: Draft,
  guards: readonly PublishGuard[],
): Promise<FieldIssue[]> {
  const text: TextToPublish = {
    articleId: idOf(draft),
    digest: typeof draft.textDigest === 'string' ? draft.textDigest : '',
    authorIds: idsOf(draft.authors),
  }
  const refusals: FieldIssue[] = []
  for (const guard of guards) refusals.push(...(await guard(req, text)))
  return [...draftIssues(draft), ...(await addressIssues(req, draft)), ...refusals]
}
