/** How long a file may be without a row: an upload stores its files before the row is there for others. */
const GRACE_HOURS = 24

/** Names as we give them: words, twelve random digits, for a size its width and height, and the kind. */
const OURS = /^(.*-[0-9a-f]{12})(?:-\d+x\d+)?\.[a-z]{3,4}$/

const stemOf = (name: string): string | null => OURS.exec(name)?.[1] ?? null

/** Those of the files that belong to no picture. Files that were not named by us are nobody's to take away. */
export function unnamedFiles(files: readonly string[], pictures: readonly string[]): string[] {
  const kept = new Set(pictures.map(stemOf))
  return files.filter((file) => stemOf(file) !== null && !kept.has(stemOf(file)))
}

/** Whether a file has been there for longer than any upload takes. */
export const isPastGrace = (storedAt: Date, now: Date): boolean =>
  now.getTime() - storedAt.getTime() > GRACE_HOURS * 60 * 60 * 1000
