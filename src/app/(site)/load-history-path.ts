import { findLiveDigest, type ArticleLink } from '@/articles/queries'
import { loadRequest } from './load-site'

/** Where it stands how an article was reviewed; `null` where readers do not see the article. */
export async function loadHistoryPath({ id, path }: Pick<ArticleLink, 'id' | 'path'>): Promise<string | null> {
  return (await findLiveDigest(await loadRequest(), id)) === null ? null : `${path}/review-history`
}
