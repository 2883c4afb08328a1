import { expect, it } from 'vitest'
import { headInLine, headMessage, signHead } from '@/audit/rules/ledger-head'

const said = { count: 57, hash: 'a'.repeat(64), at: '2026-11-25T12:00:00.000Z' }
const key = { id: 'b'.repeat(64), sign: (message: string) => `signed: ${message}` }
const head = signHead(said, key)

it('signs four lines without a line feed at the end, as docs/ledger.md says', () => {
  expect(headMessage(said)).toBe(`healthool-ledger-head-v1\n57\n${'a'.repeat(64)}\n2026-11-25T12:00:00.000Z`)
  expect(head).toEqual({ format: 'healthool-ledger-head-v1', ...said, kid: key.id, signature: `signed: ${headMessage(said)}` })
})

it('is read from the line that it was written as', () => {
  expect(headInLine(JSON.stringify(head))).toEqual(head)
})

it.each([
  ['no JSON', '{"format":"healthool-ledger-head-v1","count":'],
  ['nothing', ''],
  ['another form', JSON.stringify({ ...head, format: 'healthool-ledger-head-v2' })],
  ['a count that is none', JSON.stringify({ ...head, count: -1 })],
  ['a hash that is none', JSON.stringify({ ...head, hash: 'A'.repeat(64) })],
  ['no signature', JSON.stringify({ ...head, signature: undefined })],
])('is not read from a line with %s', (_, line) => {
  expect(headInLine(line)).toBeNull()
})
