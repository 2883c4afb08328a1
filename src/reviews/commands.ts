import type { PayloadRequest } from 'payload'
import { lockArticle } from '@/articles/commands'
import { clinicalTextJson, SCHEME } from '@/articles/rules/clinical-text'
import { appendEntry } from '@/audit/commands'
import { findLedgerTime, findNextEntryTime } from '@/audit/queries'
import { sealLicence, type SealedLicence } from '@/people/commands'
import type { SignerProfile } from '@/people/queries'
import { inTransaction } from '@/platform/in-transaction'
import { dayOf, type PlainDate } from '@/platform/pure/plain-date'
import { done } from '@/platform/pure/result'
import { sha256 } from '@/platform/pure/sha256'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import { answerBySignature, refuseWith, type Actor, type Outcome } from '@/review-requests/commands'
import { reviewCase } from '@/review-requests/queries'
import { textRefusal } from '@/review-requests/rules/signing-refusal'
import { dueOn, dueWindow } from '@/sign-offs/rules/due-on'
import { reviewDays } from '@/sign-offs/rules/sign-off'
import { countDue, findCoveringSignOff, SIGNED_OFF } from '@/sign-offs/queries'
import { getSiteSettings } from '@/site/queries'
import { pageToSee } from './queries'
import { seenMark } from './rules/seen-mark'

/** The review that holds for a text, and the day it is today by the ledger's clock; both in the site's time zone. */
async function reviewOf(req: PayloadRequest, articleId: string, digest: string) {
  const { timeZone } = await getSiteSettings(req)
  const covering = await findCoveringSignOff(req, articleId, digest)
  const today = dayOf(await findLedgerTime(req), timeZone)
  return { review: covering && reviewDays(covering, timeZone), today, timeZone }
}

/** The day on which the review of a signature of this moment is due: away from the days on which many are. */
async function planDue(req: PayloadRequest, timeZone: string, intervalMonths: number): Promise<PlainDate> {
  const today = dayOf(await findNextEntryTime(req), timeZone)
  return dueOn(today, intervalMonths, await countDue(req, dueWindow(today, intervalMonths)))
}

/** `seen` is the mark of the page that the doctor read; a program knows of the text alone. */
export type Signature = {
  articleId: string
  digest: string
  seen?: string | null
  areConflictsConfirmed: boolean
  statement: string
}

/**
 * Signs the newest text of an article, when it is exactly the one whose digest the doctor saw.
 *
 * The article is locked meanwhile, so no word can move between the look and the signature. The caller has asked for
 * the password before (`confirmPassword`), outside this transaction.
 */
export const signOff = (req: PayloadRequest, actor: Actor, signature: Signature): Outcome =>
  inTransaction(req, async () => {
    const { articleId } = signature
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const found = await reviewCase(req, { articleId, accountId: actor.id })
    if (!found) return refuseWith('no-article')
    if (found.refusal) return refuseWith(found.refusal)
    if (!found.profile) return refuseWith('no-profile')
    const content = clinicalTextJson(found.article)
    const digest = sha256(content)
    const standing = await reviewOf(req, articleId, digest)
    const page = await pageToSee(req, found, digest)
    const refusal = textRefusal({
      ...signature,
      ...standing,
      seenDigest: signature.digest,
      newestDigest: digest,
      seenMark: signature.seen ?? null,
      newestMark: seenMark(page),
    })
    if (refusal) return refuseWith(refusal)
    const { intervalMonths, changeNote, correction } = page
    const entry = await appendEntry(req, {
      act: SIGNED_OFF,
      subject: articleId,
      actor,
      facts: {
        digest,
        scheme: SCHEME,
        statement: signature.statement,
        conflictsConfirmed: true,
        intervalMonths,
        dueOn: await planDue(req, standing.timeZone, intervalMonths),
        changeNote,
        ...(correction.trim() && { correction: correction.trim() }),
        person: asPrinted(found.profile, await sealLicence(req, actor, found.profile)),
      },
      content,
    })
    await answerBySignature(req, found.article, { id: actor.id, name: found.profile.printedName })
    // A text that readers see already may have been signed anew, or at last.
    await announceSiteChange(req, [EVERY_PAGE])
    return done({ id: entry.id, stage: 'signed-off', digest, scheme: SCHEME, signedAt: entry.at.toISOString() })
  })

/** What stands under a signature, as text: no later edit or deletion of a profile changes it. */
const asPrinted = (profile: SignerProfile, licence: SealedLicence) => {
  const { id, path, printedName, credentials, speciality, conflictsOfInterest } = profile
  return { id, path, printedName, credentials, speciality, conflictsOfInterest, licence }
}
