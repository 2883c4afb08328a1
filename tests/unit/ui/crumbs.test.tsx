import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Crumbs } from '@/ui/crumbs'

test('the way to a page reads with its separators, and the page itself is no link', () => {
  const html = renderToStaticMarkup(
    <Crumbs
      crumbs={[
        { label: 'Home', href: '/' },
        { label: 'Pain Management', href: '/pain-management' },
        { label: 'Knee Pain', href: null },
      ]}
    />,
  )
  expect(html.replace(/<[^>]+>/g, '')).toBe('Home » Pain Management » Knee Pain')
  expect(html).toContain('aria-label="Breadcrumb"')
  expect(html).not.toContain('Knee Pain</a>')
})
