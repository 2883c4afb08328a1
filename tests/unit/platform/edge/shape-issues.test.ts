import type { FlattenedField } from 'payload'
import { expect, test } from 'vitest'
import { shapeIssues } from '@/platform/edge/shape-issues'

const day: FlattenedField = { name: 'checkedOn', type: 'date' }
const body: FlattenedField = { name: 'body', type: 'richText' }

test.each(['1000-01-01', '2026-01-12T00:00:00.000Z', '9999-12-31'])('%s is a day', (checkedOn) => {
  expect(shapeIssues([day], { checkedOn })).toEqual([])
})

test.each(['0999-12-31', '+010000-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', 'soon', 5])('%s is no day', (checkedOn) => {
  expect(shapeIssues([day], { checkedOn })).toEqual([{ field: 'checkedOn', message: expect.stringContaining('must be a day') }])
})

test('faults within a rich text are told on its field', () => {
  const issues = shapeIssues([body], { body: { root: { type: 'root', children: ['word'] } } })
  expect(issues).toEqual([{ field: 'body', message: expect.stringContaining('not built') }])
})

const meta: FlattenedField = {
  name: 'meta', type: 'tab', fields: [], flattenedFields: [{ name: 'title', type: 'text', maxLength: 5 }],
}

test('faults within a tab that has a name are told on the field inside', () => {
  expect(shapeIssues([meta], { meta: { title: 'Knee' } })).toEqual([])
  expect(shapeIssues([meta], { meta: { title: 'Knee pain' } })).toMatchObject([{ field: 'meta.title' }])
  expect(shapeIssues([meta], { meta: 'Knee pain' })).toMatchObject([{ field: 'meta' }])
})
