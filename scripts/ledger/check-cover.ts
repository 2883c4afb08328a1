import { isAboutCover, textCover, type CoverEntry } from '@/sign-offs/rules/text-cover'
import type { Examined } from './examined'
import type { Portions } from './portions'
import type { PublishedText } from './published-texts'

export type CheckedCover = {
  /** How many published articles there are, by what covers them. */
  counts: Map<string, number>
  /** A sentence for each that nothing covers. */
  faults: string[]
}

type CoverCheck = {
  /** Remembers what an entry says of what is covered. */
  watch: (entry: Examined) => void
  check: (texts: Portions<PublishedText>) => Promise<CheckedCover>
}

const uncovered = ({ id, title, trueDigest }: PublishedText): string =>
  `The published article “${title}” (${id}) is covered by nothing in the ledger: its text has the digest ${trueDigest}.`

const moved = ({ id, title, storedDigest, trueDigest }: PublishedText): string =>
  `The stored text of the published article “${title}” (${id}) is not the one that the site judged: its digest is `
  + `${trueDigest}, and ${storedDigest || 'none'} is kept beside it.`

/** Holds what readers see against the ledger: each published text is signed, or an exception that the ledger names. */
export function openCoverCheck(): CoverCheck {
  const entries = new Map<string, CoverEntry[]>()
  const watch = ({ id, act, subject, facts }: Examined): void => {
    if (!isAboutCover(act)) return
    const known = entries.get(subject) ?? []
    entries.set(subject, known)
    known.push({ id, act, facts })
  }
  const check: CoverCheck['check'] = async (texts) => {
    const counts = new Map<string, number>()
    const faults: string[] = []
    for await (const text of texts) {
      for (const one of text) {
        const cover = textCover(entries.get(one.id) ?? [], one.trueDigest)
        if (one.storedDigest !== one.trueDigest) faults.push(moved(one))
        else if (cover === null) faults.push(uncovered(one))
        else counts.set(cover, (counts.get(cover) ?? 0) + 1)
      }
    }
    return { counts, faults }
  }
  return { watch, check }
}
