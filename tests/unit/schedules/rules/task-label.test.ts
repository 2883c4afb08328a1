import { expect, test } from 'vitest'
import { taskLabel } from '@/schedules/rules/task-label'

test('a job is told of by what it was to do', () => {
  expect(taskLabel('schedulePublish')).toBe('Publish or take down at a set time')
})

test('a job that is not known stands under its own name', () => {
  expect(taskLabel('send-digest')).toBe('send-digest')
})
