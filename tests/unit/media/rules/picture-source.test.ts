import { expect, it } from 'vitest'
import { pathOf, squareSources, widthSources } from '@/media/rules/picture-source'

const size = (name: string, width: number, type: string) =>
  ({ url: `http://localhost:3000/api/media/file/${name}`, width, mimeType: type })

const sizes = {
  w960Webp: size('a-960.webp', 960, 'image/webp'),
  w480Webp: size('a-480.webp', 480, 'image/webp'),
  w480Avif: size('a-480.avif', 480, 'image/avif'),
  square320Avif: size('a-320.avif', 320, 'image/avif'),
  square160Avif: size('a-160.avif', 160, 'image/avif'),
}

it('sources name the widths from narrow to wide, and AVIF before WebP', () => {
  expect(widthSources(sizes)).toEqual([
    { type: 'image/avif', srcset: '/api/media/file/a-480.avif 480w' },
    { type: 'image/webp', srcset: '/api/media/file/a-480.webp 480w, /api/media/file/a-960.webp 960w' },
  ])
})

it('squares are told by how fine a screen they are for', () => {
  expect(squareSources(sizes, 160)).toEqual([
    { type: 'image/avif', srcset: '/api/media/file/a-160.avif 1x, /api/media/file/a-320.avif 2x' },
  ])
})

it('a small picture names its one width once', () => {
  const same = size('a-700.avif', 700, 'image/avif')
  expect(widthSources({ w960Avif: same, w1600Avif: same })).toEqual([
    { type: 'image/avif', srcset: '/api/media/file/a-700.avif 700w' },
  ])
})

it.each([
  ['stored before there were sizes', undefined],
  ['without any size', null],
  ['whose sizes were not made', { w480Avif: { url: null, width: null, mimeType: null } }],
])('a picture %s has no sources', (_, stored) => {
  expect(widthSources(stored)).toEqual([])
  expect(squareSources(stored, 160)).toEqual([])
})

it('an address is kept without the origin', () => {
  expect(pathOf('https://example.org/api/media/file/a.png')).toBe('/api/media/file/a.png')
  expect(pathOf('/api/media/file/a.png')).toBe('/api/media/file/a.png')
})
