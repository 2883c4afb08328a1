import type { FieldIssue } from '@/platform/pure/field-issue'

/** How an endpoint answers a refusal. */
type Answered = { status: 403 | 404 | 409 | 422; errors: FieldIssue[] }

export type CommentRefusal =
  | 'not-at-desk'
  | 'no-article'
  | 'no-comment'
  | 'text-moved'
  | 'quote-not-found'
  | 'already-resolved'
  | 'not-resolved'

/** Each refusal as the person reads it, with the field it belongs to. */
const wording = {
  'not-at-desk': { status: 403, field: '', message: 'Only editors, doctors and admins take part in a review.' },
  'no-article': { status: 404, field: 'id', message: 'There is no such article.' },
  'no-comment': { status: 404, field: 'id', message: 'There is no such comment.' },
  'text-moved': {
    status: 409,
    field: 'digest',
    message: 'The text has changed since you opened it. Please look whether your comment still fits, and send it again.',
  },
  'quote-not-found': {
    status: 422,
    field: 'quote',
    message: 'These words do not stand in the newest text. Please choose once more what your comment is about.',
  },
  'already-resolved': { status: 409, field: '', message: 'This comment is resolved. Reopen it to go on about it.' },
  'not-resolved': { status: 409, field: '', message: 'This comment is open already.' },
} satisfies Record<CommentRefusal, { status: Answered['status']; field: string; message: string }>

/** A refusal as an endpoint answers it. */
export function commentRefusal(refusal: CommentRefusal): Answered {
  const { status, field, message } = wording[refusal]
  return { status, errors: [{ field, message }] }
}
