import type { PayloadRequest } from 'payload'
import { findAccount, listAccountsWith } from '@/accounts/queries'
import { hasRole } from '@/accounts/rules/roles'
import { notify } from '@/notices/commands'
import { lockFor } from '@/platform/advisory-lock'
import { addDays } from '@/platform/pure/plain-date'
import { lapseOccasion } from './lapses'
import { takeOccasions } from './occasions'
import { isLapseNear, takenDownOn } from './rules/is-lapsed'
import { FIRST_STEP_DAYS, reminderStep } from './rules/reminder-step'
import { reminderWords, type Reminder } from './rules/reminder-words'
import type { Today } from './today'
import { findMissedDeadlines, findReviewsDueBy, type MissedDeadline, type WatchedReview } from './watched-texts'

/** Something to tell once. `signerId` is the account of the doctor whom it concerns; admins hear of what is urgent. */
type Telling = { occasion: string; reminder: Reminder; signerId: string | null }

const tellingsOfUrgent = ({ articleId, title, entryId, deadlineAt }: MissedDeadline): Telling => ({
  occasion: `${entryId}/urgent`,
  reminder: { articleId, title, kind: 'urgent', until: `${deadlineAt.toISOString().slice(0, 16).replace('T', ' ')} UTC` },
  signerId: null,
})

/** What is to tell of a review: the step that it has come to, and that its article will be taken down. */
function tellingsOfReview(review: WatchedReview, { day, policy }: Today): Telling[] {
  const { articleId, title, signOffId, signerId, dueOn } = review
  const step = reminderStep(review, day)
  const lapsing = { dueOn, graceDays: policy.overdueGraceDays }
  const isLapsing = policy.onLapse === 'unpublish' && isLapseNear(lapsing, day)
  return [
    ...(step ? [{ occasion: `${signOffId}/${step}`, reminder: { articleId, title, kind: step, day: dueOn }, signerId }] : []),
    ...(isLapsing
      ? [{
          occasion: lapseOccasion(review),
          reminder: { articleId, title, kind: 'lapse' as const, day: takenDownOn(lapsing, day) },
          signerId,
        }]
      : []),
  ]
}

const idsWith = async (req: PayloadRequest, role: 'admin' | 'editor'): Promise<Set<string>> =>
  new Set((await listAccountsWith(req, role)).map(({ id }) => id))

/** Of some accounts, those that still review. */
async function reviewersAmong(req: PayloadRequest, ids: Iterable<string>): Promise<Set<string>> {
  const reviewers = new Set<string>()
  for (const id of new Set(ids)) if (hasRole(await findAccount(req, id), 'reviewer')) reviewers.add(id)
  return reviewers
}

/** Tells each of those concerned in one mail: editors of all, admins of what is urgent, doctors of what they signed. */
async function tell(req: PayloadRequest, tellings: readonly Telling[]): Promise<void> {
  const [editors, admins] = [await idsWith(req, 'editor'), await idsWith(req, 'admin')]
  const doctors = await reviewersAmong(req, tellings.flatMap(({ signerId }) => signerId ?? []))
  for (const id of new Set([...editors, ...admins, ...doctors])) {
    const isTheirs = ({ reminder, signerId }: Telling): boolean =>
      editors.has(id) || (reminder.kind === 'urgent' && admins.has(id)) || (signerId === id && doctors.has(id))
    const theirs = tellings.filter(isTheirs)
    if (theirs.length === 0) continue
    const articles = editors.has(id) || admins.has(id) ? '/admin/collections/articles' : '/admin/review'
    const reminders = theirs.map(({ reminder }) => reminder)
    await notify(req, [id], reminderWords(reminders, { articles, siteUrl: req.payload.config.serverURL }))
  }
}

/**
 * Tells once of each step that a review has come to, in the transaction of `req`. Where weeks were missed, only the
 * last step is told.
 */
export async function remind(req: PayloadRequest, today: Today): Promise<void> {
  await lockFor(req, 'reminders')
  const { day, timeZone, now } = today
  const reviews = await findReviewsDueBy(req, { through: addDays(day, FIRST_STEP_DAYS), timeZone })
  const tellings = [
    ...(await findMissedDeadlines(req, now)).map(tellingsOfUrgent),
    ...reviews.flatMap((review) => tellingsOfReview(review, today)),
  ]
  const untold = await takeOccasions(req, tellings.map(({ occasion }) => occasion), now)
  await tell(req, tellings.filter(({ occasion }) => untold.has(occasion)))
}
