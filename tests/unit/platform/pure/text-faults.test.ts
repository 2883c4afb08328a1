import { expect, test } from 'vitest'
import { hasControlCharacter, hasLineBreak, textFault, textFaultsIn, textFaultSentences } from '@/platform/pure/text-faults'

test.each([
  ['plain words', 'Rest.', null],
  ['an emoji', 'Rest \u{1f600}', null],
  ['line breaks', 'a\nb', null],
  ['an empty text', '', null],
  ['U+0000', 'a\u0000b', 'null-character'],
  ['the first half of a pair', 'a\ud83d', 'malformed'],
  ['the second half of a pair', '\ude00a', 'malformed'],
  ['a pair the wrong way round', '\ude00\ud83d', 'malformed'],
])('%s is stored or not', (_, text, fault) => {
  expect(textFault(text)).toBe(fault)
})

test('faults are told by where they stand, however deep', () => {
  const value = { title: 'a\u0000', sources: [{ title: 'fine' }, { title: '\ud83d' }], body: { root: { children: ['\u0000'] } } }
  expect(textFaultsIn(value)).toEqual([
    { path: 'title', fault: 'null-character' },
    { path: 'sources.1.title', fault: 'malformed' },
    { path: 'body.root.children.0', fault: 'null-character' },
  ])
})

test('a name of a field that cannot be stored is a fault of what holds it', () => {
  expect(textFaultsIn({ fields: { 'a\u0000': 'fine' } })).toEqual([{ path: 'fields', fault: 'malformed' }])
})

test.each([[null], [undefined], [4], [true], [new Date('2026-01-12')], [new Uint8Array([0])], [{}], [[]]])(
  'there is no text in %s that could be at fault',
  (value) => {
    expect(textFaultsIn(value)).toEqual([])
  },
)

test('each fault has a sentence that says what to do', () => {
  for (const sentence of Object.values(textFaultSentences)) expect(sentence).toContain('Please')
})

test.each(['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029'])('%j breaks a line', (text) => {
  expect(hasLineBreak(`a${text}b`)).toBe(true)
})

test.each(['', 'a b', 'a\tb', 'ä'])('“%s” stays on one line', (text) => {
  expect(hasLineBreak(text)).toBe(false)
})

test.each(['\u0000', '\u0007', '\u0008', '\u000b', '\u000c', '\u000e', '\u001b', '\u001f', '\u007f'])('%j is a control character', (text) => {
  expect(hasControlCharacter(`a${text}b`)).toBe(true)
})

test.each(['\t', '\n', '\r', ' ', 'é', '\u00a0', '\u{1f600}'])('%j is none', (text) => {
  expect(hasControlCharacter(`a${text}b`)).toBe(false)
})
