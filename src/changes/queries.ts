import type { PayloadRequest } from 'payload'
import type { ArticleText, ClinicalText } from '@/articles/rules/clinical-text'
import { asSystem } from '@/platform/as-system'
import { kindOfChange, type KindOfChange } from './rules/kind-of-change'

/**
 * What happened between two texts: nothing, slips of the pen, or something that a doctor must read. The list of English
 * words is 3 MB and is read when it is first needed.
 */
export async function findKindOfChange(before: ClinicalText, after: ClinicalText): Promise<KindOfChange> {
  const { default: words } = await import('a-set-of-english-words')
  return kindOfChange(before, after, (word) => words.has(word))
}

/** A text that an article had, by its digest; `null` where it never had it. */
export async function findTextByDigest(req: PayloadRequest, id: string, digest: string): Promise<ArticleText | null> {
  const { docs: [found] } = await asSystem(req.payload, 'a review tells what changed since somebody read').findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { 'version.textDigest': { equals: digest } }] },
    depth: 0,
    limit: 1,
    req,
  })
  return found?.version ?? null
}
