import { expect, test } from 'vitest'
import { guestComment, MAX_GUEST_COMMENT, paragraphKey } from '@/review-links/rules/guest-comment'

const paragraphs = ['Move them.', 'b'.repeat(2_000)]
const form = (changes = {}) => ({ about: paragraphKey('Move them.'), comment: ' Which way?\r\n', digest: 'd', ...changes })

test('a guest comments on a paragraph or on all of the text', () => {
  expect(guestComment(form(), paragraphs)).toEqual({ ok: true, value: { quote: 'Move them.', comment: 'Which way?', digest: 'd' } })
  expect(guestComment(form({ about: '' }), paragraphs)).toMatchObject({ ok: true, value: { quote: '' } })
  const long = guestComment(form({ about: paragraphKey(paragraphs[1] ?? '') }), paragraphs)
  expect(long.ok && long.value.quote.length).toBe(1_000)
})

test('every mistake is told at once', () => {
  const refused = guestComment(form({ about: 'gone', comment: ' ' }), paragraphs)
  expect(refused).toMatchObject({ ok: false, refusal: [{ field: 'about' }, { field: 'comment', message: 'Please write your comment.' }] })
})

test.each(['a'.repeat(MAX_GUEST_COMMENT + 1), 'a bell \u0007', 'nothing \u0000', 'half \ud800'])('%j is no comment', (comment) => {
  expect(guestComment(form({ comment }), paragraphs)).toMatchObject({ ok: false, refusal: [{ field: 'comment' }] })
})
