import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { JsonLd } from '@/ui/json-ld'

test('no text can end the script that holds it', () => {
  const html = renderToStaticMarkup(<JsonLd graph={{ name: '</script><script>alert(1)</script><!--' }} />)
  expect(html.match(/<\/?script/g)).toEqual(['<script', '</script'])
  expect(html).not.toContain('<!--')
})

test('what is written is what is read', () => {
  const graph = { name: 'a < b & "c" \u2028 </script>' }
  const html = renderToStaticMarkup(<JsonLd graph={graph} />)
  expect(JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(graph)
})
