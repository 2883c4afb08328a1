import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RichTextPicture, type Picture } from '@/ui/rich-text-picture'

const picture: Picture = {
  url: '/knee.jpg', width: 1600, height: 900,
  sources: [
    { type: 'image/avif', srcset: '/knee-480.avif 480w, /knee-960.avif 960w' },
    { type: 'image/webp', srcset: '/knee-480.webp 480w' },
  ],
  credit: { name: '', licence: '', url: '' },
}

const html = (changes: Partial<Picture>, caption = ''): string => renderToStaticMarkup(
  <RichTextPicture
    node={{ type: 'upload', value: 'p1', fields: { alt: 'A knee.', caption } }}
    pictures={new Map([['p1', { ...picture, ...changes }]])}
  />,
)

it('a picture offers AVIF, then WebP, then what was uploaded, and keeps its place on the page', () => {
  const text = html({})
  expect(text.indexOf('image/avif')).toBeLessThan(text.indexOf('image/webp'))
  expect(text.indexOf('image/webp')).toBeLessThan(text.indexOf('<img src="/knee.jpg" alt="A knee." width="1600" height="900" loading="lazy"'))
  expect(text).toContain('sizes="(min-width: 44rem) 40rem, 92vw"')
  expect(text).not.toContain('figcaption')
})

it('a picture from before there were sizes is shown as it was uploaded', () => {
  const text = html({ sources: [] })
  expect(text).not.toContain('<source')
  expect(text).toContain('src="/knee.jpg"')
})

it('the caption is followed by who made the picture, linked to where it comes from', () => {
  const credit = { name: 'Ana Lima', licence: 'CC BY 4.0', url: 'https://example.org/knee' }
  expect(html({ credit }, 'A swollen knee.')).toContain(
    '<figcaption>A swollen knee.<small class="credit">Picture: '
    + '<a href="https://example.org/knee" rel="noopener">Ana Lima</a>, CC BY 4.0</small></figcaption>',
  )
})

it('an address that no link may carry leaves the plain name', () => {
  const text = html({ credit: { name: 'Ana Lima', licence: '', url: 'javascript:alert(1)' } })
  expect(text).toContain('Picture: Ana Lima</small>')
  expect(text).not.toContain('javascript:')
})
