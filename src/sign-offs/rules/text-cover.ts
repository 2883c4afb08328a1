import { z } from 'zod'

/** An entry of the ledger that decides whether a text is covered. */
export type CoverEntry = { id: string; act: string; facts: unknown }

/** By what a text that readers see is covered: a signature, or an exception that the ledger names. */
export type TextCover = 'signed'

const withDigest = z.object({ digest: z.string() })

/** The acts that cover the text whose digest they name, and as what. An exception is a line here. */
const covering: Readonly<Record<string, TextCover>> = { 'article.signed-off': 'signed' }

/** Whether entries with this act say anything about what is covered. */
export const isAboutCover = (act: string): boolean => Object.hasOwn(covering, act)

/**
 * What covers the text with this digest, or `null`. `entries` are those about the article for which `isAboutCover`
 * holds, oldest first; the newest counts.
 */
export function textCover(entries: readonly CoverEntry[], digest: string): TextCover | null {
  const found = entries.findLast(({ act, facts }) =>
    isAboutCover(act) && digest !== '' && withDigest.safeParse(facts).data?.digest === digest)
  return found ? (covering[found.act] ?? null) : null
}
