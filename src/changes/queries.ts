import type { ClinicalText } from '@/articles/rules/clinical-text'
import { kindOfChange, type KindOfChange } from './rules/kind-of-change'

/**
 * What happened between two texts: nothing, slips of the pen, or something that a doctor must read. The list of English
 * words is 3 MB and is read when it is first needed.
 */
export async function findKindOfChange(before: ClinicalText, after: ClinicalText): Promise<KindOfChange> {
  const { default: words } = await import('a-set-of-english-words')
  return kindOfChange(before, after, (word) => words.has(word))
}
