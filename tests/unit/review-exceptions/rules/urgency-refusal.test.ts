import { expect, it } from 'vitest'
import { urgencyRefusal, type UrgentCase } from '@/review-exceptions/rules/urgency-refusal'

const account = { id: 'me', roles: ['editor' as const], mayPublishUrgently: true }
const aCase: UrgentCase = { account, profileId: 'my-profile', authorIds: ['author'], writers: ['somebody'], cover: null }

it.each([
  ['an editor with the right, of a colleague’s text', {}, null],
  ['a text whose signature was withdrawn', { cover: 'withdrawn' }, null],
  ['a doctor', { account: { ...account, roles: ['reviewer'] } }, 'not-an-editor'],
  ['an editor without the right', { account: { ...account, mayPublishUrgently: false } }, 'may-not-publish-urgently'],
  ['who changed its words', { writers: ['somebody', 'me'] }, 'urgent-own-work'],
  ['who stands as its author', { authorIds: ['author', 'my-profile'] }, 'urgent-own-work'],
  ['a signed text', { cover: 'signed' }, 'already-covered'],
  ['a confirmed text', { cover: 'editorial' }, 'already-covered'],
] satisfies [string, Partial<UrgentCase>, string | null][])('%s', (_, changes, refusal) => {
  expect(urgencyRefusal({ ...aCase, ...changes })).toBe(refusal)
})

it('somebody without a profile is no author', () => {
  expect(urgencyRefusal({ ...aCase, profileId: null })).toBeNull()
})
