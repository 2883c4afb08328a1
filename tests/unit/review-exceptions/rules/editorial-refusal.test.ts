import { expect, it } from 'vitest'
import { editorialRefusal, type EditorialCase } from '@/review-exceptions/rules/editorial-refusal'

const account = { id: 'me', roles: ['editor' as const] }

it.each([
  ['a second editor', {}, null],
  ['a doctor', { account: { id: 'me', roles: ['reviewer'] } }, 'not-an-editor'],
  ['who made the change', { writerIds: ['somebody', 'me'] }, 'own-change'],
  ['a clinical change', { change: 'clinical' }, 'not-editorial'],
  ['no change', { change: 'identical' }, 'nothing-changed'],
  ['a text that was never signed', { change: null }, 'no-signature'],
] satisfies [string, Partial<EditorialCase>, string | null][])('%s', (_, changes, refusal) => {
  expect(editorialRefusal({ account, change: 'editorial', writerIds: ['somebody'], ...changes })).toBe(refusal)
})
