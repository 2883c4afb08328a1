import { expect, test } from 'vitest'
import { issueWhen } from '@/platform/pure/field-issue'

test('an issue is told when its condition holds, and nothing otherwise', () => {
  expect(issueWhen(true, 'title', 'Please give a title.')).toEqual([{ field: 'title', message: 'Please give a title.' }])
  expect(issueWhen(false, 'title', 'Please give a title.')).toEqual([])
})
