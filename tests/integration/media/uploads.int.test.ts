import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDesk, openDesk, requestAs, type Desk } from '../../support/desk'
import { aFile, aJpegFromCamera, aPicture, aPng, moving } from '../../support/pictures'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const uploads = () => path.join(desk.database.folder, 'uploads')

const stored = (name: string | null | undefined) => sharp(path.join(uploads(), name ?? '')).metadata()

const filesInFolder = (): string[] => readdirSync(uploads())

it('an upload is stored with its widths and squares in AVIF and WebP, none of them enlarged', async () => {
  const { filename, width, height, sizes } = await aPicture(desk, { file: aFile(await aPng(1200, 800)) })
  expect([width, height]).toEqual([1200, 800])
  expect(await stored(filename)).toMatchObject({ format: 'png', width: 1200 })
  for (const [avif, webp] of [
    [sizes?.w480Avif, sizes?.w480Webp],
    [sizes?.w960Avif, sizes?.w960Webp],
    [sizes?.w1600Avif, sizes?.w1600Webp],
  ] as const) {
    expect(await stored(avif?.filename)).toMatchObject({ format: 'heif', width: avif?.width, compression: 'av1' })
    expect(await stored(webp?.filename)).toMatchObject({ format: 'webp', width: webp?.width })
  }
  expect([sizes?.w480Avif?.width, sizes?.w960Avif?.width, sizes?.w1600Avif?.width]).toEqual([480, 960, 1200])
  expect(await stored(sizes?.square320Avif?.filename)).toMatchObject({ width: 320, height: 320 })
  expect(await stored(sizes?.square160Webp?.filename)).toMatchObject({ width: 160, height: 160 })
})

it('place, camera and trailing bytes are gone from every stored file, and the picture stands upright', async () => {
  const tail = Buffer.from('<script>alert(document.domain)</script>')
  expect(await sharp(await aJpegFromCamera()).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) })
  const file = aFile(Buffer.concat([await aJpegFromCamera(), tail]))
  const { filename, sizes, width, height } = await aPicture(desk, { file })
  expect([width, height]).toEqual([600, 900])
  const names = [filename, ...Object.values(sizes ?? {}).map((size) => size.filename)]
  for (const name of names) {
    const metadata = await stored(name)
    expect(metadata).not.toHaveProperty('exif')
    expect(metadata).not.toHaveProperty('iptc')
    expect(metadata).not.toHaveProperty('icc')
    expect(metadata).not.toHaveProperty('xmp')
    expect(metadata.orientation ?? 1).toBe(1)
  }
  expect(readFileSync(path.join(uploads(), filename ?? '')).includes(tail)).toBe(false)
})

const firstPixel = async (name: string | null | undefined): Promise<number[]> =>
  [...(await sharp(path.join(uploads(), name ?? ''), { ignoreIcc: true }).raw().toBuffer()).subarray(0, 3)]

it('colours of a wider profile become those of the web', async () => {
  const wide = await sharp(await aPng(40, 40, '#c83232')).withIccProfile('p3').png().toBuffer()
  const asWritten = [...(await sharp(wide, { ignoreIcc: true }).raw().toBuffer()).subarray(0, 3)]
  expect(asWritten).not.toEqual([0xc8, 0x32, 0x32])
  const pixel = await firstPixel((await aPicture(desk, { file: aFile(wide) })).filename)
  for (const [at, value] of [0xc8, 0x32, 0x32].entries()) expect(Math.abs((pixel[at] ?? 0) - value)).toBeLessThan(4)
})

it('transparent ground becomes white, so that dark pages show what was drawn on it', async () => {
  const clear = { create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const
  const { filename } = await aPicture(desk, { file: aFile(await sharp(clear).png().toBuffer()) })
  expect(await firstPixel(filename)).toEqual([255, 255, 255])
})

it('the squares are cut around the focal point that came with the upload', async () => {
  const halves = await sharp(await aPng(900, 400, '#ffffff'))
    .composite([{ input: await aPng(450, 400, '#000000'), left: 0, top: 0 }]).png().toBuffer()
  const left = await aPicture(desk, { file: aFile(halves), fields: { focalX: 5, focalY: 50 } })
  const right = await aPicture(desk, { file: aFile(halves), fields: { focalX: 95, focalY: 50 } })
  const brightness = async (name: string | null | undefined) =>
    (await sharp(path.join(uploads(), name ?? '')).stats()).channels[0]?.mean ?? Number.NaN
  expect(await brightness(left.sizes?.square160Webp?.filename)).toBeLessThan(10)
  expect(await brightness(right.sizes?.square160Webp?.filename)).toBeGreaterThan(245)
})

const inKind = async (kind: 'webp' | 'avif') => sharp(await aPng(30, 30)).toFormat(kind).toBuffer()

it.each([
  ['photo.png', aJpegFromCamera, { filename: /^photo-[0-9a-f]{12}\.jpg$/, mimeType: 'image/jpeg' }],
  ['page.html', () => aPng(30, 30), { filename: /^page-[0-9a-f]{12}\.png$/, mimeType: 'image/png' }],
  ['photo', () => inKind('webp'), { filename: /^photo-[0-9a-f]{12}\.webp$/, mimeType: 'image/webp' }],
  ['../../photo.jpg', () => inKind('avif'), { filename: /^photo-[0-9a-f]{12}\.avif$/, mimeType: 'image/avif' }],
])('what comes as %s is stored as what it is', async (name, make, { filename, mimeType }) => {
  const picture = await aPicture(desk, { file: aFile(await make(), name) })
  expect(picture).toMatchObject({ filename: expect.stringMatching(filename), mimeType })
  expect(picture.filesize).toBe(statSync(path.join(uploads(), picture.filename ?? '')).size)
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

it.each([
  ['an SVG', async () => svg, /no picture of a kind/],
  ['a page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), /no picture of a kind/],
  ['a GIF', async () => sharp(await aPng(4, 4)).gif().toBuffer(), /no picture of a kind/],
  ['a GIF that is a script as well', async () => Buffer.from('GIF89a/*\0\0*/=1;alert(1)//'), /no picture of a kind/],
  ['a page that begins like a JPEG', async () => Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1'), /damaged/],
  ['an empty file', async () => Buffer.alloc(0), /no picture of a kind/],
  ['half a photo', async () => (await aJpegFromCamera()).subarray(0, 2500), /damaged/],
  ['a moving WebP', async () => moving('webp'), /moves/],
  ['a moving PNG', async () => moving('png'), /moves/],
  ['a bomb of more than fifty million pixels', async () => sharp({
    create: { width: 10_000, height: 5_001, channels: 3, background: '#fff' },
  }).toColourspace('b-w').png({ compressionLevel: 1 }).toBuffer(), /50 million pixels/],
  ['more than 20 MB', async () => Buffer.concat([await aPng(4, 4), Buffer.alloc(20 * 1024 * 1024)]), /20 MB/],
])('%s is refused with a sentence, and nothing of it is kept', async (_, make, sentence) => {
  const before = filesInFolder()
  const file = aFile(await make(), 'a.png', 'image/png')
  await expect(aPicture(desk, { file })).rejects.toMatchObject({
    status: 422, data: { errors: [{ path: 'file', message: expect.stringMatching(sentence) }] },
  })
  expect(filesInFolder()).toEqual(before)
})

it('nothing is fetched from an address, and a stored picture is not copied', async () => {
  const { id } = await aPicture(desk)
  const from = { filename: 'a.png', url: 'http://127.0.0.1:9/a.png', alt: 'A knee.' }
  const fetched = desk.payload.create({ collection: 'media', data: from, overrideAccess: false, user: desk.editor })
  await expect(fetched).rejects.toMatchObject({ status: 422 })
  const copied = desk.payload.duplicate({ collection: 'media', id, overrideAccess: false, user: desk.editor })
  await expect(copied).rejects.toMatchObject({ status: 400 })
})

it('who may not upload is refused before the file is looked at', async () => {
  const file = aFile(svg, 'a.svg', 'image/svg+xml')
  const create = desk.payload.create({ collection: 'media', data: { alt: 'A.' }, file, overrideAccess: false, user: desk.doctor })
  await expect(create).rejects.toMatchObject({ status: 403 })
})

it('a picture without words leaves neither row nor files', async () => {
  const before = filesInFolder()
  await expect(aPicture(desk, { fields: { alt: ' ' } })).rejects.toMatchObject({ status: 422 })
  expect(filesInFolder()).toEqual(before)
})

it('an address of the credit that leads nowhere on the web is refused', async () => {
  const unfit = aPicture(desk, { fields: { credit: 'Ana', sourceUrl: 'javascript:alert(1)' } })
  await expect(unfit).rejects.toMatchObject({ data: { errors: [{ path: 'sourceUrl' }] } })
})

it('files that no picture names go after a day, and all others stay', async () => {
  const { removeUnnamedFiles } = await import('@/media/commands')
  const kept = await aPicture(desk)
  const deleted = await aPicture(desk)
  await desk.payload.delete({ collection: 'media', id: deleted.id, overrideAccess: false, user: desk.admin })
  const left = 'left-by-a-crash-0123456789ab-480x320.avif'
  for (const name of [left, 'notes.txt']) writeFileSync(path.join(uploads(), name), 'x')
  const req = await requestAs(desk, null)
  await removeUnnamedFiles(req, new Date())
  expect(filesInFolder()).toContain(left)
  const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000)
  await removeUnnamedFiles(req, tomorrow)
  const files = filesInFolder()
  expect(files).not.toContain(left)
  expect(files).not.toContain(deleted.filename)
  expect(files).toContain('notes.txt')
  expect(files).toContain(kept.filename)
  for (const size of Object.values(kept.sizes ?? {})) if (size.filename) expect(files).toContain(size.filename)
})
