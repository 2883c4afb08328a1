type Kept = { subject: string; words: string; path: string }

/** One mail of all that somebody was not told at once; each entry with the address that it leads to. */
export const digestWords = (notices: readonly Kept[], siteUrl: string): { subject: string; paragraphs: string[] } => ({
  subject: notices.length === 1 ? (notices[0]?.subject ?? '') : `Your desk: ${notices.length} pieces of news`,
  paragraphs: notices.flatMap(({ subject, words, path }) => [subject, words, `${siteUrl}${path}`]).filter((words) => words !== ''),
})
