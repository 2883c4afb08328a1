import { z } from 'zod'

/** An entry of the ledger that decides whether a text is covered. */
export type CoverEntry = { id: string; act: string; facts: unknown }

/**
 * By what a text that readers see is covered: a signature; a signature of which a second editor says that only a typing
 * mistake parts the text from it; or an exception that the ledger names.
 */
export const textCovers = ['signed', 'editorial', 'urgent', 'withdrawn'] as const

export type TextCover = (typeof textCovers)[number]

/** The acts that cover the text whose digest they name, and as what. */
const covering: ReadonlyMap<string, Exclude<TextCover, 'withdrawn'>> = new Map([
  ['article.signed-off', 'signed'],
  ['article.editorial-confirmed', 'editorial'],
  ['article.published-urgently', 'urgent'],
])

const WITHDRAWN = 'article.withdrawn'
const TAKEN_DOWN = 'article.unpublished'
const PUBLISHED = 'article.published'

/** The acts that say anything about what is covered. */
export const coverActs: readonly string[] = [...covering.keys(), WITHDRAWN, TAKEN_DOWN, PUBLISHED]

/** Whether entries with this act say anything about what is covered. */
export const isAboutCover = (act: string): boolean => coverActs.includes(act)

const facts = z.object({ digest: z.string().default(''), signOff: z.string().default('') })

const factsOf = (entry: CoverEntry) => facts.safeParse(entry.facts).data ?? { digest: '', signOff: '' }

/** What covers a text, with the entry that says so, and the one that withdrew it. */
export type Cover<E extends CoverEntry> = { kind: TextCover; entry: E; withdrawal: E | null }

/** Tells which entry took an entry back: itself, or, for a confirmation, the signature that it stands on. */
function withdrawalsIn<E extends CoverEntry>(entries: readonly E[]): (entry: E) => E | null {
  const byId = new Map(entries.filter(({ act }) => act === WITHDRAWN).map((entry) => [factsOf(entry).signOff, entry]))
  return (entry) => byId.get(entry.id) ?? byId.get(factsOf(entry).signOff) ?? null
}

/**
 * What covers the text with this digest, or `null`. `entries` are those about the article for which `isAboutCover`
 * holds, oldest first.
 *
 * A signature that stands outweighs everything, a confirmation on top of one what remains; of the rest the newest
 * counts. What was published urgently is covered until it is taken down or another text takes its place. Source:
 * decision 017.
 */
export function findCover<E extends CoverEntry>(entries: readonly E[], digest: string): Cover<E> | null {
  if (digest === '') return null
  const withdrawalOf = withdrawalsIn(entries)
  const gone = entries.findLastIndex((entry) =>
    entry.act === TAKEN_DOWN || (entry.act === PUBLISHED && factsOf(entry).digest !== digest))
  const ofText = entries.flatMap((entry, place) => {
    const kind = covering.get(entry.act)
    const isOver = kind === 'urgent' && place < gone
    return kind && !isOver && factsOf(entry).digest === digest ? [{ kind, entry, withdrawal: withdrawalOf(entry) }] : []
  })
  const standing = (kind: TextCover) => ofText.findLast((found) => found.kind === kind && !found.withdrawal)
  const newest = ofText.at(-1)
  const held = standing('signed') ?? standing('editorial')
  if (held) return held
  return newest ? { ...newest, kind: newest.withdrawal ? 'withdrawn' : newest.kind } : null
}

/** By what the text with this digest is covered, or `null`: as `findCover`, without the entry. */
export const textCover = (entries: readonly CoverEntry[], digest: string): TextCover | null =>
  findCover(entries, digest)?.kind ?? null

/** Whether an entry among these, or the signature that it stands on, was taken back. */
export const isTakenBack = (entries: readonly CoverEntry[], entry: CoverEntry): boolean =>
  withdrawalsIn(entries)(entry) !== null
