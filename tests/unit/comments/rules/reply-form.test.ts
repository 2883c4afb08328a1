import { expect, test } from 'vitest'
import { parseReply, REPLY_LIMITS, type Reply, type ReplyForm } from '@/comments/rules/reply-form'
import { aReplyForm } from '../../../support/a-reply-form'

const ANOTHER_ID = '9b2e7d3c-1a44-4c0e-8f5d-6d2f0a7b1c11'

const fieldsWrong = (changes: Partial<ReplyForm>): string[] => {
  const outcome = parseReply(aReplyForm(changes))
  return outcome.ok ? [] : outcome.refusal.map(({ field }) => field)
}

const parsed = (changes: Partial<ReplyForm>): Reply | null => {
  const outcome = parseReply(aReplyForm(changes))
  return outcome.ok ? outcome.value : null
}

/** An address of a length, whose parts before and after the `@` are no longer than they may be. */
const addressOf = (length: number): string => {
  const domain = `${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}.org`
  return `${'a'.repeat(length - domain.length - 1)}@${domain}`
}

test('a reply to an article answers nobody', () => {
  expect(parsed({})).toEqual({
    articleId: aReplyForm().article, parentId: null, name: 'Robin', email: 'robin@example.org', comment: 'Thank you, this helped.',
  })
})

test('an answer names the reply that it answers', () => {
  expect(parsed({ parent: ANOTHER_ID })?.parentId).toBe(ANOTHER_ID)
})

test.each([
  ['name', 1, 'a'],
  ['name', REPLY_LIMITS.name, 'a'.repeat(REPLY_LIMITS.name)],
  ['email', REPLY_LIMITS.email, addressOf(REPLY_LIMITS.email)],
  ['comment', 1, 'a'],
  ['comment', REPLY_LIMITS.comment, 'a'.repeat(REPLY_LIMITS.comment)],
])('a %s of %i characters is taken', (field, _, text) => {
  expect(parsed({ [field]: text })).toMatchObject({ [field]: text })
})

test.each([
  ['name', 0, ''],
  ['name', REPLY_LIMITS.name + 1, 'a'.repeat(REPLY_LIMITS.name + 1)],
  ['email', 0, ''],
  ['email', REPLY_LIMITS.email + 1, addressOf(REPLY_LIMITS.email + 1)],
  ['comment', 0, ''],
  ['comment', REPLY_LIMITS.comment + 1, 'a'.repeat(REPLY_LIMITS.comment + 1)],
])('a %s of %i characters is refused', (field, _, text) => {
  expect(fieldsWrong({ [field]: text })).toEqual([field])
})

test.each([
  ['name', ' \t '], ['email', '  '], ['comment', ' \r\n\r\n '],
])('a %s of nothing but white space is empty', (field, text) => {
  expect(fieldsWrong({ [field]: text })).toEqual([field])
})

test.each([
  ['name', 'Robin\nBcc: x'], ['name', 'Robin\rx'], ['name', 'Robin\u2028x'], ['name', 'Robin\u0085x'],
  ['email', 'robin@example.org\nBcc: x@example.org'], ['email', 'robin@example.org\r\nx'],
  ['name', 'Ro\u0000bin'], ['name', 'Ro\u001bbin'],
  ['email', 'ro\u0000bin@example.org'],
  ['comment', 'Thank\u0000you'], ['comment', 'Thank\u0007you'], ['comment', 'Thank\u007fyou'],
])('a %s that holds what it cannot is refused: %j', (field, text) => {
  expect(fieldsWrong({ [field]: text })).toEqual([field])
})

test.each(['name', 'email', 'comment'] as const)('a %s with half of a surrogate pair is refused', (field) => {
  expect(fieldsWrong({ [field]: `${aReplyForm()[field]}\ud83d` })).toEqual([field])
})

test.each(['robin', 'robin@', '@example.org', 'robin@example', 'robin example@example.org', 'Robin <robin@example.org>', 'a@b@c.org'])(
  '“%s” is no e-mail address',
  (email) => {
    expect(fieldsWrong({ email })).toEqual(['email'])
  },
)

test.each([
  ['article', ''], ['article', '1'], ['article', '3f2504e0-4f89-41d3-9a0c-0305e82c330'], ['article', "' or 1=1"],
  ['parent', '1'], ['parent', 'null'],
])('the %s “%s” is not known', (field, id) => {
  expect(fieldsWrong({ [field]: id })).toEqual([field])
})

test('every mistake is told at once, each in a sentence that a person can act on', () => {
  const outcome = parseReply({ article: 'x', parent: 'x', name: '', email: '', comment: '' })
  const issues = outcome.ok ? [] : outcome.refusal
  expect(issues.map(({ field }) => field)).toEqual(['article', 'parent', 'name', 'email', 'comment'])
  for (const { message } of issues) expect(message).toMatch(/^[A-Z].*\.$/)
})

test('a comment that is too long is told how long it is', () => {
  const outcome = parseReply(aReplyForm({ comment: 'a'.repeat(6_123) }))
  expect(outcome.ok ? '' : outcome.refusal[0]?.message).toContain('6123')
})

test('line ends of every system become one, and count once', () => {
  expect(parsed({ comment: 'a\r\nb\rc\nd' })?.comment).toBe('a\nb\nc\nd')
  expect(parsed({ comment: `${'a\r\n'.repeat(2_499)}aa` })?.comment).toHaveLength(REPLY_LIMITS.comment)
})

test('white space around a field goes, and within a comment stays', () => {
  expect(parsed({ name: ' Robin ', email: ' robin@example.org\n', comment: '\n a\n\n  b \n' }))
    .toMatchObject({ name: 'Robin', email: 'robin@example.org', comment: 'a\n\n  b' })
})

test('letters are stored composed', () => {
  expect(parsed({ name: 'Rene\u0301', comment: 'Merci, Rene\u0301' }))
    .toMatchObject({ name: 'Ren\u00e9', comment: 'Merci, Ren\u00e9' })
})

test('markup is only text', () => {
  expect(parsed({ comment: '<script>alert(1)</script>' })?.comment).toBe('<script>alert(1)</script>')
})
