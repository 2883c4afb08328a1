import type { FieldIssue } from '@/platform/pure/field-issue'

/** How an endpoint answers a refusal. */
type Answered = { status: 403 | 404 | 409 | 422; errors: FieldIssue[] }

export type LinkRefusal = 'not-an-editor' | 'no-article' | 'no-link' | 'already-revoked' | 'already-expired'

/** Each refusal as the person reads it, with the field it belongs to. */
const wording = {
  'not-an-editor': { status: 403, field: '', message: 'Only editors and admins ask guests.' },
  'no-article': { status: 404, field: 'id', message: 'There is no such article.' },
  'no-link': { status: 404, field: 'id', message: 'There is no such link.' },
  'already-revoked': { status: 409, field: 'id', message: 'This link was ended already.' },
  'already-expired': { status: 409, field: 'id', message: 'The time of this link has run out already.' },
} satisfies Record<LinkRefusal, { status: Answered['status']; field: string; message: string }>

/** A refusal as an endpoint answers it. */
export function linkRefusal(refusal: LinkRefusal): Answered {
  const { status, field, message } = wording[refusal]
  return { status, errors: [{ field, message }] }
}
