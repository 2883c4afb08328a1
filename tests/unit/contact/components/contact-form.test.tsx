import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ContactForm } from '@/contact/components/contact-form'

const values = { name: 'Sam', email: 'sam@', message: 'Is <b>this</b> right?' }

test('the form posts every named field without script, and says what it is not for', () => {
  const markup = renderToStaticMarkup(<ContactForm><h2>Send us a message</h2></ContactForm>)
  const form = /<form[^>]*>/.exec(markup)?.[0]
  expect(form).toMatch(/id="write-to-us".* action="\/contact-messages#write-to-us" method="post"/)
  expect([...markup.matchAll(/ name="(\w+)"/g)].map((found) => found[1])).toEqual(['name', 'email', 'message'])
  expect(markup).toMatch(/in an\s+emergency, call your emergency number/)
  expect(markup).toContain('erased here after 30 days')
})

test('a refused form holds what was typed, and the mistake beside its field', () => {
  const issues = [{ field: 'email', message: 'This is not an e-mail address.' }]
  const markup = renderToStaticMarkup(<ContactForm values={values} issues={issues}><h2>Again</h2></ContactForm>)
  expect(markup).toContain('Is &lt;b&gt;this&lt;/b&gt; right?</textarea>')
  expect(markup).toContain('<a href="#write-to-us-email">This is not an e-mail address.</a>')
  expect(/<input[^>]*id="write-to-us-email"[^>]*>/.exec(markup)?.[0]).toContain('aria-invalid="true"')
})
