import { expect, it } from 'vitest'
import { isAnimatedFile, pictureKind } from '@/media/rules/picture-kind'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const iso = (major: string, ...others: string[]): Uint8Array => {
  const brands = [major, '\0\0\0\0', ...others].join('')
  return bytes(`\0\0\0${String.fromCharCode(8 + brands.length)}ftyp${brands}`)
}

const PNG = '\x89PNG\r\n\x1a\n'

it.each([
  ['a PNG', bytes(`${PNG}\0\0\0\rIHDR`), 'png'],
  ['a JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'jpeg'],
  ['a WebP', bytes('RIFF\x24\0\0\0WEBPVP8 '), 'webp'],
  ['an AVIF', iso('avif', 'mif1'), 'avif'],
  ['an AVIF that names its family first', iso('mif1', 'avif'), 'avif'],
  ['a moving AVIF', iso('avis', 'avif'), 'avif'],
  ['a HEIC', iso('heic', 'mif1'), null],
  ['a film', iso('isom', 'mp42'), null],
  ['a brand outside the box that names brands', bytes('\0\0\0\x10ftypisom\0\0\0\0avif'), null],
  ['a sound in RIFF', bytes('RIFF\x24\0\0\0WAVEfmt '), null],
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
  ['a GIF', bytes('GIF89a'), null],
  ['nothing', bytes(''), null],
])('%s is known by its first bytes', (_, file, kind) => {
  expect(pictureKind(file)).toBe(kind)
})

const chunk = (name: string, length = 0): string => `\0\0\0${String.fromCharCode(length)}${name}${'x'.repeat(length)}\0\0\0\0`

it.each([
  ['a PNG with its control of frames before the pixels', bytes(PNG + chunk('IHDR', 13) + chunk('acTL', 8) + chunk('IDAT')), true],
  ['a PNG whose pixels happen to spell that', bytes(PNG + chunk('IHDR', 13) + chunk('IDAT') + chunk('acTL')), false],
  ['a PNG that is cut off', bytes(`${PNG}\0\0`), false],
  ['a sequence in AVIF', iso('avif', 'avis'), true],
  ['a still AVIF', iso('avif', 'mif1'), false],
  ['a JPEG', bytes('\xff\xd8\xff'), false],
])('%s moves or stands still', (_, file, isMoving) => {
  const kind = pictureKind(file)
  expect(kind && isAnimatedFile(file, kind)).toBe(isMoving)
})
