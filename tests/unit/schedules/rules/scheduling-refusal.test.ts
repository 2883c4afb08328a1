import { expect, test } from 'vitest'
import { schedulingRefusal } from '@/schedules/rules/scheduling-refusal'

const doc = { relationTo: 'articles', value: 'some-id' }
const editor = { roles: ['editor' as const] }

test('editors and admins set times for articles, and take them back', () => {
  expect(schedulingRefusal(editor, { doc })).toBeNull()
  expect(schedulingRefusal({ roles: ['admin'] }, { doc })).toBeNull()
  expect(schedulingRefusal(editor, {})).toBeNull()
})

test.each([[null], [{ roles: ['reviewer' as const] }], [{ roles: ['moderator' as const] }]])('%j does neither', (account) => {
  expect(schedulingRefusal(account, { doc })).toContain('Only editors')
  expect(schedulingRefusal(account, {})).toContain('Only editors')
})

test.each([
  [{ doc: { relationTo: 'pages', value: 'some-id' } }], [{ global: 'site' }], [{ doc, global: 'site' }], [{ doc: 'articles' }],
])('nobody sets a time for %j', (asked) => {
  expect(schedulingRefusal(editor, asked)).toBe('Times can be set for articles alone.')
})
