import { z } from 'zod'
import { SCHEME, type ClinicalText } from '@/articles/rules/clinical-text'
import type { Projected } from '@/articles/rules/project-nodes'

const projected: z.ZodType<Projected> = z.lazy(() => z.union([z.string(), z.record(z.string(), member)]))

const member = z.union([z.string(), z.number(), z.boolean(), z.null(), projected, z.array(projected)])

const clinicalText = z.object({
  scheme: z.literal(SCHEME),
  title: z.string(),
  standfirst: z.string(),
  takeaways: z.array(z.string()).optional(),
  body: z.array(projected),
  sources: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
})

/**
 * Reads a text that was signed, from its canonical form in the ledger.
 *
 * @throws Error where it is no text of this scheme (a bug: nothing else is ever written there)
 */
export function parseClinicalText(json: string): ClinicalText {
  const { takeaways, ...text } = clinicalText.parse(JSON.parse(json))
  return takeaways ? { ...text, takeaways } : text
}
