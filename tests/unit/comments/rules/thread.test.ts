import { expect, test } from 'vitest'
import { threadsOf, type ReplyView, type Thread } from '@/comments/rules/thread'

/** A reply written at a minute of one hour, by which its id goes too. */
const aReply = (minute: number, parent: number | null = null): ReplyView => ({
  id: String(minute),
  parentId: parent === null ? null : String(parent),
  name: `Reader ${minute}`,
  comment: `Words of ${minute}`,
  createdAt: `2026-01-12T10:${String(minute).padStart(2, '0')}:00.000Z`,
})

/** Threads as text: `1(2(3) 4)`, with `-` before a gap. */
const outline = (threads: readonly Thread[]): string =>
  threads
    .map(({ id, reply, answers }) => `${reply ? '' : '-'}${id}${answers.length > 0 ? `(${outline(answers)})` : ''}`)
    .join(' ')

test.each([
  ['no replies', [], ''],
  ['replies to the article stand oldest first', [aReply(2), aReply(1), aReply(3)], '1 2 3'],
  ['answers stand below what they answer, oldest first', [aReply(4, 1), aReply(2), aReply(3, 1), aReply(1)], '1(3 4) 2'],
  ['answers to answers stand deeper', [aReply(1), aReply(2, 1), aReply(3, 2), aReply(4, 3)], '1(2(3(4)))'],
  ['an answer to a reply that is not shown stands below a gap', [aReply(3, 1), aReply(2)], '2 -1(3)'],
  ['several answers to it stand below one gap', [aReply(3, 1), aReply(4, 1)], '-1(3 4)'],
  ['a gap stands where its first answer would', [aReply(3, 1), aReply(2), aReply(4)], '2 -1(3) 4'],
  ['a reply that answers itself answers nobody', [aReply(1, 1), aReply(2)], '1 2'],
  ['two that answer each other answer nobody', [aReply(1, 2), aReply(2, 1)], '1 2'],
  ['three in a circle answer nobody', [aReply(1, 3), aReply(2, 1), aReply(3, 2)], '1 2 3'],
  ['an answer to one in a circle still stands below it', [aReply(1, 2), aReply(2, 1), aReply(3, 1)], '1(3) 2'],
])('%s', (_, replies, expected) => {
  expect(outline(threadsOf(replies))).toBe(expected)
})

test('replies of one moment stand in the order of their ids, however they came', () => {
  const [first, second] = [{ ...aReply(1), id: 'a' }, { ...aReply(1), id: 'b' }]
  expect(outline(threadsOf([second, first]))).toBe('a b')
})

test('no reply is lost and none is shown twice', () => {
  const replies = [
    aReply(1), aReply(2, 1), aReply(3, 9), aReply(4, 5), aReply(5, 4), aReply(6, 4), aReply(7, 3), aReply(8, 8),
  ]
  const shown = (thread: Thread): string[] => [...(thread.reply ? [thread.id] : []), ...thread.answers.flatMap(shown)]
  expect(threadsOf(replies).flatMap(shown).sort()).toEqual(replies.map(({ id }) => id))
})

test('the list that was given keeps its order', () => {
  const replies = [aReply(2), aReply(1)]
  threadsOf(replies)
  expect(replies.map(({ id }) => id)).toEqual(['2', '1'])
})
