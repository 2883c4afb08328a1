import type { PayloadRequest } from 'payload'
import { listEntries } from '@/audit/queries'
import { coveringSignOff, toSignOff, type SignOff } from './rules/sign-off'

export const SIGNED_OFF = 'article.signed-off'

/** The sign-offs of some articles by article, in the order of signing. */
export async function findSignOffs(
  req: PayloadRequest,
  articleIds: readonly string[],
): Promise<Map<string, SignOff[]>> {
  const entries = await listEntries(req, SIGNED_OFF, articleIds)
  const byArticle = new Map<string, SignOff[]>()
  for (const signOff of entries.map(toSignOff)) {
    byArticle.set(signOff.articleId, [...(byArticle.get(signOff.articleId) ?? []), signOff])
  }
  return byArticle
}

/** The newest sign-off that covers exactly this text of an article, or `null`. */
export async function findCoveringSignOff(
  req: PayloadRequest,
  articleId: string,
  digest: string,
): Promise<SignOff | null> {
  const signOffs = await findSignOffs(req, [articleId])
  return coveringSignOff(signOffs.get(articleId) ?? [], digest)
}
