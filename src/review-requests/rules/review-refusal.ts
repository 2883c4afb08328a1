import type { FieldIssue } from '@/platform/pure/field-issue'
import type { SigningRefusal } from './signing-refusal'

/** How an endpoint answers a refusal. */
type Answered = { status: 403 | 404 | 409 | 422; errors: FieldIssue[] }

type Wording = { status: Answered['status']; field: string; message: string }

export type ReviewRefusal =
  | SigningRefusal
  | 'no-article'
  | 'not-an-editor'
  | 'not-in-review'
  | 'wrong-password'
  | 'locked-out'
  | 'no-such-reviewer'
  | 'not-asked'
  | 'may-not-publish-urgently'
  | 'urgent-own-work'
  | 'already-covered'
  | 'text-moved-on'
  | 'taken-back'
  | 'signer-gone'
  | 'nothing-signed'
  | 'clinical-change'
  | 'second-editor'
  | 'no-sign-off'
  | 'not-the-signer'
  | 'already-withdrawn'
  | 'too-late'

/** Each refusal as the person reads it, with the field it belongs to. */
const wording = {
  'no-article': { status: 404, field: 'id', message: 'There is no such article.' },
  'not-an-editor': { status: 403, field: '', message: 'Only editors can hand an article to a reviewer.' },
  'not-a-reviewer': { status: 403, field: '', message: 'Only reviewers can sign an article or ask for changes.' },
  'own-work': { status: 403, field: '', message: 'You wrote in this article. Nobody signs their own work; please let a colleague review it.' },
  'no-profile': { status: 422, field: 'profile', message: 'Your account has no public profile yet. Please ask an admin to link one.' },
  'no-credentials': { status: 422, field: 'credentials', message: 'Your profile names no credentials. Please ask an admin to add them.' },
  'licence-not-in-date': {
    status: 422,
    field: 'licence',
    message: 'The check of your licence is missing or out of date. Please ask an admin to check it again.',
  },
  'conflicts-not-confirmed': {
    status: 422,
    field: 'conflictsConfirmed',
    message: 'Please confirm that your conflicts of interest are stated in full.',
  },
  'text-moved': {
    status: 409,
    field: 'digest',
    message: 'The text has changed since you opened it. Please read it again before you sign.',
  },
  'page-moved': {
    status: 409,
    field: 'seen',
    message: 'What stands beside the text has changed since you opened it: a note, your profile or the interval. Please read it again.',
  },
  'already-signed': { status: 409, field: 'digest', message: 'This text is already signed off, and its review is not due yet.' },
  'not-in-review': { status: 409, field: '', message: 'This article is not out for review at the moment.' },
  'wrong-password': { status: 403, field: 'password', message: 'This password is not right. Nothing was signed.' },
  'locked-out': {
    status: 403,
    field: 'password',
    message: 'Too many wrong passwords. Please wait ten minutes and try again. Nothing was signed.',
  },
  'not-asked': { status: 403, field: '', message: 'Somebody else was asked to review this article.' },
  'may-not-publish-urgently': {
    status: 403,
    field: '',
    message: 'Your account may not publish before a review. An admin can grant that.',
  },
  'urgent-own-work': {
    status: 403,
    field: '',
    message: 'You wrote in this text since a doctor last signed it, or stand as its author. Somebody else has to publish it.',
  },
  'already-covered': { status: 409, field: '', message: 'This text is signed off: publish it as usual.' },
  'text-moved-on': {
    status: 409,
    field: 'digest',
    message: 'Somebody has saved another text since you opened this one. Please read it first.',
  },
  'taken-back': {
    status: 409,
    field: 'body',
    message: 'A doctor took their name from exactly this text. Please submit it for review.',
  },
  'signer-gone': {
    status: 409,
    field: 'body',
    message: 'The doctor who signed has no account here any more and could not refuse this. Please submit it for review.',
  },
  'nothing-signed': { status: 422, field: '', message: 'No doctor has signed this article yet. Please submit it for review.' },
  'clinical-change': {
    status: 422,
    field: 'body',
    message: 'More than a typing mistake has changed since the doctor signed. Please submit it for review.',
  },
  'second-editor': {
    status: 403,
    field: '',
    message: 'You saved this text after the doctor had signed. A second editor has to confirm that only a typing mistake was mended.',
  },
  'no-sign-off': { status: 404, field: 'id', message: 'There is no such sign-off.' },
  'not-the-signer': { status: 403, field: '', message: 'Only the doctor who signed, or an admin, can take a signature back.' },
  'already-withdrawn': { status: 409, field: 'id', message: 'This signature was taken back already.' },
  'too-late': {
    status: 409,
    field: 'id',
    message: 'This change was confirmed more than 14 days ago. Take your signature back instead, or ask an admin.',
  },
  'no-such-reviewer': { status: 422, field: 'reviewer', message: 'Please choose a reviewer from the list.' },
} satisfies Record<ReviewRefusal, Wording>

/** A refusal as an endpoint answers it. */
export function reviewRefusal(refusal: ReviewRefusal): Answered {
  const { status, field, message } = wording[refusal]
  return { status, errors: [{ field, message }] }
}

/** Why a chosen reviewer cannot be asked, told to the editor who chose. */
const reviewerWording = {
  'not-a-reviewer': 'This account is not a reviewer.',
  'own-work': 'This reviewer wrote in the article. Nobody signs their own work; please choose somebody else.',
  'no-profile': 'This reviewer has no public profile yet. An admin can link one.',
  'no-credentials': 'The profile of this reviewer names no credentials. An admin can add them.',
  'licence-not-in-date': 'The licence check of this reviewer is missing or out of date. An admin can renew it.',
} satisfies Partial<Record<SigningRefusal, string>>

const chosen: Partial<Record<string, string>> = reviewerWording

/** Why a chosen reviewer cannot be asked, in a sentence for the editor. */
export const reviewerSentence = (refusal: SigningRefusal): string => chosen[refusal] ?? 'This reviewer cannot be asked.'

/** A refusal in the words that the person it concerns reads. */
export const refusalSentence = (refusal: ReviewRefusal): string => wording[refusal].message
