import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Paragraphs } from '@/ui/paragraphs'

const html = (text: string): string => renderToStaticMarkup(<Paragraphs text={text} />)

test('a blank line begins a paragraph, and a line break stays in it', () => {
  expect(html('one\ntwo\n \n\nthree\n')).toBe('<p class="typed" dir="auto">one\ntwo</p><p class="typed" dir="auto">three</p>')
})

test('markup and addresses stay the words that they are', () => {
  expect(html('<b>x</b> https://a.example')).toContain('&lt;b&gt;x&lt;/b&gt; https://a.example</p>')
})
