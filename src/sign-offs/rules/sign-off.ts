import { z } from 'zod'
import { addDays, addMonths, dayOf, type PlainDate } from '@/platform/pure/plain-date'

/** How long a review holds where neither article nor topic say so, in calendar months. Source: docs/decisions/005. */
export const REVIEW_MONTHS = 24

/** A sign-off as the ledger tells it; names and credentials are those of the moment of signing. */
export type SignOff = {
  id: string
  articleId: string
  digest: string
  scheme: string
  signedAt: Date
  signerId: string
  personId: string
  personPath: string
  printedName: string
  credentials: string
  speciality: string
  conflictsOfInterest: string
  statement: string
  /** What changed since the publication before, and what had been wrong, as the editors told it; `''` for nothing. */
  changeNote: string
  correction: string
  /** How long the review holds, in calendar months, as it was set when it was signed. */
  intervalMonths: number
  /** The day on which the next review is due, in the time zone of then; `null` where it follows from the months. */
  dueOn: PlainDate | null
}

const facts = z.object({
  digest: z.string(),
  scheme: z.string(),
  person: z.object({
    id: z.string(),
    path: z.string(),
    printedName: z.string(),
    credentials: z.string(),
    speciality: z.string(),
    conflictsOfInterest: z.string(),
  }),
  statement: z.string(),
  changeNote: z.string().default(''),
  correction: z.string().default(''),
  // Sign-offs of version 0.1.0 do not tell it: all of them hold for the usual time.
  intervalMonths: z.number().optional(),
  dueOn: z.string().optional(),
})

/** Reads a sign-off out of an entry of the ledger. Licence numbers stay in the ledger. */
export function toSignOff(entry: { id: string; at: Date; subject: string; actorId: string; facts: unknown }): SignOff {
  const { intervalMonths = REVIEW_MONTHS, dueOn = null, person, ...told } = facts.parse(entry.facts)
  const { digest, scheme, statement, changeNote, correction } = told
  return {
    id: entry.id,
    articleId: entry.subject,
    digest,
    scheme,
    signedAt: entry.at,
    signerId: entry.actorId,
    personId: person.id,
    personPath: person.path,
    printedName: person.printedName,
    credentials: person.credentials,
    speciality: person.speciality,
    conflictsOfInterest: person.conflictsOfInterest,
    statement,
    changeNote,
    correction,
    intervalMonths,
    dueOn,
  }
}

/** The days of a review in the site's time zone: when it was made, and when the next is due. */
export function reviewDays(signOff: SignOff, timeZone: string): { reviewedOn: PlainDate; dueOn: PlainDate } {
  const reviewedOn = dayOf(signOff.signedAt, timeZone)
  return { reviewedOn, dueOn: signOff.dueOn ?? addMonths(reviewedOn, signOff.intervalMonths) }
}

/** How long before its due day a review may be renewed, in days. Source: docs/decisions/005. */
const RENEWAL_DAYS = 60

/** Whether a review that is due on a day may be renewed today: in its last days, and ever after. */
export const isRenewalOpen = (dueOn: PlainDate, today: PlainDate): boolean => today >= addDays(dueOn, -RENEWAL_DAYS)

/** A review with a day on which it is due, and for how many days it is borne with after that. */
export type Lapsing = { dueOn: PlainDate; graceDays: number }

/** The first day on which a review counts as lapsed. */
export const lapsesOn = ({ dueOn, graceDays }: Lapsing): PlainDate => addDays(dueOn, graceDays + 1)

/** The first and the last day of a span, both counted; without a first, the span has always been going on. */
export type DaySpan = { from: PlainDate | null; through: PlainDate }

/** The due days that editors are told of: those that are past, and those on which a renewal is open already. */
export const dueSpans = (today: PlainDate): { overdue: DaySpan; soon: DaySpan } => ({
  overdue: { from: null, through: addDays(today, -1) },
  soon: { from: today, through: addDays(today, RENEWAL_DAYS) },
})
