import type { Listed, Part } from '@/platform/listed'

/** The beginning of a list, as a dashboard asks for it. */
export const TOP: Part = { limit: 50, offset: 0 }

/** What a list gives for one of the articles in it, or `undefined` where the article is not in it. */
export const rowOf = <T extends { articleId: string | null }>({ rows }: Listed<T>, articleId: string): T | undefined =>
  rows.find((row) => row.articleId === articleId)
