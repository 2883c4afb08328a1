import { expect, it } from 'vitest'
import { entryOf, entryOfJson, rowOfLine } from '../../../scripts/ledger/entry-of-line'

const columns = ['number', 'id', 'at', 'act', 'subject', 'actor_id', 'actor_name', 'facts', 'content', 'previous_hash', 'hash']

it('reads a row with its escapes', () => {
  const row = '7\tid\t2026-11-22 21:57:04.7923+00\ta.b\ts\tx\tAnn\\tB\\\\C\\nD\t{}\t\\N\tbefore\tafter'
  expect(entryOf(rowOfLine(row, columns))).toEqual({
    number: '7', id: 'id', at: '2026-11-22T21:57:04.792300Z', act: 'a.b', subject: 's', actorId: 'x',
    actorName: 'Ann\tB\\C\nD', facts: '{}', content: null, previousHash: 'before', hash: 'after',
    keyId: null, signature: null,
  })
})

it.each([
  ['2026-11-22T21:57:04.792306+00:00', '2026-11-22T21:57:04.792306Z'],
  ['2026-11-22T22:57:04+01', '2026-11-22T21:57:04.000000Z'],
  ['2026-11-23T03:27:04.5+05:30', '2026-11-22T21:57:04.500000Z'],
])('reads the instant %s in every zone', (at, utc) => {
  const entry = { number: 1, id: 'id', at, act: 'a.b', subject: 's', actor_id: 'x', actor_name: 'A', facts: '{}', content: null }
  expect(entryOfJson(JSON.stringify({ ...entry, previous_hash: 'before', hash: 'after' }))?.at).toBe(utc)
})

it.each(['no JSON', '[]', '{"number":1}'])('takes %s for no entry', (line) => {
  expect(entryOfJson(line)).toBeUndefined()
})
