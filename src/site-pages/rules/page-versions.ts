import { canonicalJson } from '@/platform/pure/canonical-json'

/** A text of a page as it was published. `publishedAt` is an instant in ISO 8601. */
export type PublishedText = { title: string; body: unknown; publishedAt: string }

/**
 * One version of a page. `number` counts from 1, the oldest, and never changes. It was in force from `from` to `until`,
 * both instants in ISO 8601; `until` is `null` for the version that is in force now.
 */
export type PageVersion<Text extends PublishedText> = { number: number; text: Text; from: string; until: string | null }

const isSameText = (a: PublishedText, b: PublishedText): boolean =>
  a.title === b.title && canonicalJson(a.body) === canonicalJson(b.body)

/**
 * The versions of a page out of everything that was published of it, oldest first. A text that was published again
 * unchanged is no new version.
 */
export function pageVersions<Text extends PublishedText>(published: readonly Text[]): PageVersion<Text>[] {
  const ordered = [...published].sort((a, b) => a.publishedAt.localeCompare(b.publishedAt))
  const changed = ordered.filter((text, index) => {
    const before = ordered[index - 1]
    return before === undefined || !isSameText(before, text)
  })
  return changed.map((text, index) => ({
    number: index + 1,
    text,
    from: text.publishedAt,
    until: changed[index + 1]?.publishedAt ?? null,
  }))
}
