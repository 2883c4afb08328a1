import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { NewestText } from '@/articles/queries'
import { runSql } from '@/platform/database'
import { documentKey, linkedDocuments, toRichText, type LinkedDocument } from '@/platform/pure/rich-text'

/** What has drafts, with its tables and what one is called that was deleted. */
const drafted = {
  articles: { documents: sql`articles`, versions: sql`_articles_v`, gone: 'An article that was deleted' },
  pages: { documents: sql`pages`, versions: sql`_pages_v`, gone: 'A page that was deleted' },
}

type Drafted = keyof typeof drafted

/** A document as the desk names it; one that was deleted has no `id` any more. */
export type ClosedLink = { collection: Drafted; id: string | null; title: string }

const targets = z.array(z.object({ id: z.string(), title: z.string(), isOut: z.boolean() }))

type Target = z.infer<typeof targets>[number]

const isDrafted = (link: LinkedDocument): link is LinkedDocument & { collection: Drafted } =>
  Object.hasOwn(drafted, link.collection) && link.id !== ''

/** Documents of one collection by id, with their newest titles; those that were deleted are left out. */
async function findTargets(
  req: PayloadRequest,
  collection: Drafted,
  ids: readonly string[],
): Promise<Map<string, Target>> {
  if (ids.length === 0) return new Map()
  const { documents, versions } = drafted[collection]
  const list = sql.join(ids.map((id) => sql`${id}`), sql`, `)
  const rows = await runSql(req, sql`
    select document.id, version.version_title as title, document._status = 'published' as "isOut"
    from ${documents} document join ${versions} version on version.parent_id = document.id and version.latest
    where document.id in (${list})`)
  return new Map(targets.parse(rows).map((target) => [target.id, target]))
}

/**
 * The articles and pages that a text links to and readers do not see, with their titles at the desk, in the order of
 * the text. Readers get the words of such a link without the link.
 */
export async function findClosedLinks(req: PayloadRequest, { body }: Pick<NewestText, 'body'>): Promise<ClosedLink[]> {
  const links = linkedDocuments(toRichText(body)).filter(isDrafted)
  const idsIn = (collection: Drafted) => links.filter((link) => link.collection === collection).map(({ id }) => id)
  const found = {
    articles: await findTargets(req, 'articles', idsIn('articles')),
    pages: await findTargets(req, 'pages', idsIn('pages')),
  }
  const closed = new Map<string, ClosedLink>()
  for (const { collection, id } of links) {
    const target = found[collection].get(id)
    if (target?.isOut) continue
    const link = { collection, id: target ? id : null, title: target?.title ?? drafted[collection].gone }
    closed.set(documentKey({ collection, id: link.id ?? '' }), link)
  }
  return [...closed.values()]
}
