/**
 * What the site's key signs for an entry: two lines, without a line feed at the end. Source: docs/ledger.md; another
 * form gets another first line, so that a signature never means two things.
 */
export const entryMessage = (hash: string): string => `healthool-ledger-entry-v1\n${hash}`
