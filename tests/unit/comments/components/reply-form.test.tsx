import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReplyForm } from '@/comments/components/reply-form'
import type { FieldIssue } from '@/platform/pure/field-issue'

const values = { article: 'a1', parent: 'r1', name: 'Sam', email: 'sam@', comment: 'Does <b>it</b> pass?' }

const html = (issues: FieldIssue[] = []): string =>
  renderToStaticMarkup(<ReplyForm values={values} issues={issues}><h2>Leave a Reply</h2></ReplyForm>)

test('the form posts every named field without script', () => {
  const markup = html()
  expect(/<form[^>]*>/.exec(markup)?.[0]).toMatch(/id="leave-a-reply".* action="\/replies#leave-a-reply" method="post"/)
  expect([...markup.matchAll(/ name="(\w+)"/g)].map((found) => found[1])).toEqual(['article', 'parent', 'name', 'email', 'comment'])
})

test('what was typed is filled in again, as text', () => {
  const markup = html([{ field: 'email', message: 'Wrong.' }])
  expect(markup).toContain('name="article" value="a1"')
  expect(markup).toContain('name="parent" value="r1"')
  expect(markup).toContain('value="Sam"')
  expect(markup).toContain('Does &lt;b&gt;it&lt;/b&gt; pass?</textarea>')
})

test('a mistake stands beside its field and in the summary above, which leads to it', () => {
  const markup = html([{ field: 'email', message: 'This is not an e-mail address.' }])
  expect(markup).toContain('<a href="#leave-a-reply-email">This is not an e-mail address.</a>')
  expect(markup).toContain('<p class="problem" id="leave-a-reply-email-problem">This is not an e-mail address.</p>')
  const input = /<input[^>]*id="leave-a-reply-email"[^>]*>/.exec(markup)?.[0]
  expect(input).toContain('aria-invalid="true"')
  expect(input).toContain('aria-describedby="leave-a-reply-email-help leave-a-reply-email-problem"')
  expect(/<input[^>]*id="leave-a-reply-name"[^>]*>/.exec(markup)?.[0]).not.toContain('aria-invalid')
})

test('a mistake in a field that is not seen is told in the summary alone', () => {
  expect(html([{ field: 'article', message: 'The article is not known.' }])).toContain('<li>The article is not known.</li>')
})

test('a form without mistakes has no summary', () => {
  expect(html()).not.toMatch(/role="alert"|aria-invalid/)
})
