import { expect, test } from 'vitest'
import { writeIntent, type WriteIntent } from '@/platform/pure/write-intent'

test.each([
  ['publish', false, { _status: 'published' }],
  ['publish', true, { _status: 'published' }],
  ['publish', false, { _status: 'published', title: 'Knee' }],
  ['unpublish', false, { _status: 'draft' }],
  ['unpublish', false, { _status: 'draft', updatedAt: '2026-01-12T00:00:00.000Z' }],
  ['save-draft', true, { _status: 'draft' }],
  ['save-draft', false, { _status: 'draft', title: 'Knee' }],
  ['save-draft', true, { _status: 'draft', title: 'Knee' }],
  ['save-draft', false, { title: 'Knee' }],
  ['save-draft', true, { title: 'Knee' }],
  ['save-draft', false, { updatedAt: '2026-01-12T00:00:00.000Z' }],
  ['save-draft', false, {}],
  ['save-draft', false, { _status: 'Published' }],
  ['save-draft', false, { _status: ['published'] }],
  ['save-draft', false, { _status: null }],
] satisfies [WriteIntent, boolean, Record<string, unknown>][])(
  'the intent is “%s” for a write with draft=%s of %j',
  (intent, isDraft, written) => {
    expect(writeIntent({ isDraft, written })).toBe(intent)
  },
)
