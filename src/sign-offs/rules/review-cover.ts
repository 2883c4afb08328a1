import { z } from 'zod'
import { toSignOff, type SignOff } from './sign-off'
import { findCover, isTakenBack, type CoverEntry } from './text-cover'

/** An entry of the ledger about what covers a text. */
export type ReviewEntry = CoverEntry & { at: Date; subject: string; actorId: string; actorName: string }

/** Something that somebody did besides signing, with the reason that they gave. */
export type ReviewAct = { id: string; at: Date; byId: string; by: string; reason: string }

/** By what a text is covered, with all that is told of it. */
export type ReviewCover =
  | { kind: 'signed'; signOff: SignOff }
  | { kind: 'editorial'; signOff: SignOff; confirmation: ReviewAct }
  | { kind: 'withdrawn'; signOff: SignOff; withdrawal: ReviewAct }
  | { kind: 'urgent'; publication: ReviewAct & { deadlineAt: Date } }

const facts = z.object({ reason: z.string().default(''), signOff: z.string().default(''), deadlineAt: z.coerce.date().optional() })

const toAct = ({ id, at, actorId, actorName, facts: told }: ReviewEntry): ReviewAct =>
  ({ id, at, byId: actorId, by: actorName, reason: facts.parse(told).reason })

/** The signature that an entry is, or that it stands on. */
function signOffBehind(entries: readonly ReviewEntry[], entry: ReviewEntry): SignOff | null {
  if (entry.act === 'article.signed-off') return toSignOff(entry)
  const { signOff } = facts.parse(entry.facts)
  const signed = entries.find(({ id, act }) => id === signOff && act === 'article.signed-off')
  return signed ? toSignOff(signed) : null
}

/**
 * What covers the text with this digest, or `null`. `entries` are those about the article with an act of `coverActs`,
 * oldest first. A confirmation or withdrawal without its signature covers nothing (a bug, which `verify-ledger` names).
 */
export function reviewCover(entries: readonly ReviewEntry[], digest: string): ReviewCover | null {
  const found = findCover(entries, digest)
  if (!found) return null
  const { kind, entry, withdrawal } = found
  if (kind === 'urgent') {
    return { kind, publication: { ...toAct(entry), deadlineAt: facts.parse(entry.facts).deadlineAt ?? entry.at } }
  }
  const signOff = signOffBehind(entries, entry)
  if (!signOff) return null
  if (kind === 'signed') return { kind, signOff }
  if (kind === 'editorial') return { kind, signOff, confirmation: toAct(entry) }
  return withdrawal ? { kind, signOff, withdrawal: toAct(withdrawal) } : null
}

/** The signature that answers for a text, or `null`: its own, or that of a text but for a typing mistake. */
export const standingSignOff = (cover: ReviewCover | null): SignOff | null =>
  cover?.kind === 'signed' || cover?.kind === 'editorial' ? cover.signOff : null

/** A signature, or a confirmation with the signature that it stands on, as an entry of the ledger. */
export type EntryReview = { kind: 'signed' | 'editorial'; signOff: SignOff; at: Date; digest: string; isWithdrawn: boolean }

const digestFact = z.object({ digest: z.string() })

/** What an entry of a record is; `null` where it is neither a signature nor a confirmation with one. */
export function reviewOfEntry(entries: readonly ReviewEntry[], entry: ReviewEntry): EntryReview | null {
  const signOff = signOffBehind(entries, entry)
  if (!signOff) return null
  const kind = entry.act === 'article.signed-off' ? 'signed' : 'editorial'
  const { digest } = digestFact.parse(entry.facts)
  return { kind, signOff, at: entry.at, digest, isWithdrawn: isTakenBack(entries, entry) }
}
