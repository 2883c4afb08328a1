import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Replies } from '@/comments/components/replies'
import { threadsOf, type ReplyView } from '@/comments/rules/thread'

const aReply = (id: string, parentId: string | null = null): ReplyView => ({
  id, parentId, name: `Reader ${id}`, comment: `Words of ${id}`, createdAt: `2022-02-03T10:0${id}:00Z`,
})

const html = (replies: ReplyView[], isOut = true): string =>
  renderToStaticMarkup(
    <Replies threads={threadsOf(replies)} count={replies.length} isOut={isOut} articleId="a1" timeZone="UTC" />,
  )

test.each([[0, 'No replies yet'], [1, '1 reply'], [2, '2 replies']])('%i replies are counted as “%s”', (count, heading) => {
  expect(html([aReply('1'), aReply('2')].slice(0, count))).toContain(`<h2 id="replies">${heading}</h2>`)
})

test('a reply tells who wrote it and on which day, in the time zone of the site', () => {
  const late = { ...aReply('1'), createdAt: '2022-02-03T23:30:00Z' }
  const markup = renderToStaticMarkup(
    <Replies threads={threadsOf([late])} count={1} isOut articleId="a1" timeZone="Europe/Berlin" />,
  )
  expect(markup).toContain('Reader 1')
  expect(markup).toContain('<time dateTime="2022-02-04">February 4th, 2022</time>')
})

test('each reply can be answered by a form of its own, and ids are given once', () => {
  const markup = html([aReply('1'), aReply('2', '1')])
  expect([...markup.matchAll(/name="parent" value="(\w*)"/g)].map((found) => found[1])).toEqual(['1', '2', ''])
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test('what is not out has no form that would be refused, and says when it has one', () => {
  expect(html([aReply('1')], false)).not.toContain('<form')
  expect(html([], false)).toContain('while the article is published')
})

test('an answer to a reply that was taken away stands below a gap', () => {
  expect(html([aReply('2', '1')])).toContain('This reply was removed.</p><ol><li><article class="reply" id="reply-2">')
})

test('answers deeper than the indent goes are all shown, with whom they answer', () => {
  const markup = html([aReply('1'), ...['2', '3', '4', '5', '6'].map((id) => aReply(id, String(Number(id) - 1)))])
  for (const id of ['1', '2', '3', '4', '5', '6']) expect(markup).toContain(`Words of ${id}`)
  expect(markup).toContain('to <span dir="auto">Reader 5</span>')
  expect(markup).not.toContain('to <span dir="auto">Reader 2</span>')
})
