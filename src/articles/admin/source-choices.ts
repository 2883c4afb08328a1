import { z } from 'zod'

const withSources = z.object({
  sources: z.array(z.object({ key: z.string(), title: z.string().nullish().catch('') }).catch({ key: '', title: '' })),
})

/** The sources of an article as it stands in the form, numbered as readers see them. */
export function sourceChoices(article: unknown): { value: string; label: string }[] {
  const { data } = withSources.safeParse(article)
  return (data?.sources ?? []).map(({ key, title }, index) => ({ value: key, label: `${index + 1}. ${title || key}` }))
}
