import DataLoader from 'dataloader'
import type { FieldHook, PayloadRequest } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { findShownTitles } from '@/articles/queries'
import type { Comment } from '@/generated/payload-types'
import { idOf } from '@/platform/pure/ids'

type TitleLoader = DataLoader<string, string | null>

declare module 'payload' {
  interface RequestContext {
    /** Reads the titles of the articles of all replies of one answer in one query. */
    articleTitles?: TitleLoader
  }
}

async function readTitles(req: PayloadRequest, ids: readonly string[]): Promise<(string | null)[]> {
  const titles = await findShownTitles(req, ids)
  return ids.map((id) => titles.get(id) ?? null)
}

/** The title under which readers see the article of a reply: for moderators, who may not see drafts. */
export const readArticleTitle: FieldHook<Comment, unknown, Comment> = async ({ siblingData, req }) => {
  const articleId = idOf(siblingData.article)
  if (articleId === null || !hasRole(req.user, 'admin', 'moderator')) return null
  req.context.articleTitles ??= new DataLoader<string, string | null>((ids) => readTitles(req, ids), { cache: false })
  return req.context.articleTitles.load(articleId)
}
