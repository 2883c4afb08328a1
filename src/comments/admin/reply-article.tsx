import type { UIFieldServerProps } from 'payload'
import { findArticlePath, findShownTitles } from '@/articles/queries'
import { idOf } from '@/platform/pure/ids'

/** Above a reply at the desk: the article below which it stands or would stand, as readers see it. */
export async function ReplyArticle({ data, req }: UIFieldServerProps) {
  const articleId = idOf(data.article)
  if (articleId === null) return null
  const title = (await findShownTitles(req, [articleId])).get(articleId)
  const path = await findArticlePath(req, articleId)
  return (
    <p className="reply-article">
      To {path ? <a href={path}>{title}</a> : 'an article that readers do not see at present'}
    </p>
  )
}
