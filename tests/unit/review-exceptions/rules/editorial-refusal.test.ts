import { expect, it } from 'vitest'
import { editorialRefusal, type EditorialCase } from '@/review-exceptions/rules/editorial-refusal'

const account = { id: 'me', roles: ['editor' as const] }
const aCase: EditorialCase = { account, writers: ['somebody'], cover: null, change: 'editorial' }

it.each([
  ['a second editor', {}, null],
  ['a text for which the doctor refused that, or took back the signature', { cover: 'withdrawn' }, 'taken-back'],
  ['an admin', { account: { id: 'me', roles: ['admin'] } }, null],
  ['a doctor', { account: { id: 'me', roles: ['reviewer'] } }, 'not-an-editor'],
  ['who changed its words since', { writers: ['somebody', 'me'] }, 'second-editor'],
  ['a signed text', { cover: 'signed' }, 'already-covered'],
  ['a confirmed text', { cover: 'editorial' }, 'already-covered'],
  ['a text that nobody signed', { change: null }, 'nothing-signed'],
  ['a clinical change', { change: 'clinical' }, 'clinical-change'],
  ['no change at all, of a signature that stands', { change: 'identical' }, 'clinical-change'],
] satisfies [string, Partial<EditorialCase>, string | null][])('%s', (_, changes, refusal) => {
  expect(editorialRefusal({ ...aCase, ...changes })).toBe(refusal)
})
