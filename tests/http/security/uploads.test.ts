import { createServer } from 'node:http'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { noteMade, removeSubjects } from '../../support/http/access-subjects'
import { askRaw } from '../../support/http/raw'
import { ask, documentIn, documentsIn, type Answer } from '../../support/http/site'
import { unique } from '../../support/unique'

afterAll(removeSubjects)

type Sent = { name: string; type: string; bytes: Uint8Array | string; alt?: string }

async function upload({ name, type, bytes, alt = 'A test' }: Sent): Promise<Answer> {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt }))
  form.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type }), name)
  const answer = await ask('editor', '/api/media', { method: 'POST', raw: form })
  if (answer.status === 201) noteMade('media', documentIn(answer).id)
  return answer
}

const picture = (width = 8, height = 8) => sharp({ create: { width, height, channels: 3, background: '#336699' } })

const SCRIPT = '<script>alert(1)</script>'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`
const PAGE = `<!doctype html><html>${SCRIPT}</html>`
const GIF = 'GIF89a/*\u0001\u0000\u0001\u0000\u0000*/=1;alert(1)//'

const unfit: [string, Sent][] = [
  ['an SVG', { name: 'a.svg', type: 'image/svg+xml', bytes: SVG }],
  ['an SVG that says it is a PNG', { name: 'a.png', type: 'image/png', bytes: SVG }],
  ['an SVG behind a mark of bytes', { name: 'a.png', type: 'image/png', bytes: `\ufeff<?xml version="1.0"?>\n${SVG}` }],
  ['a page that says it is a PNG', { name: 'a.png', type: 'image/png', bytes: PAGE }],
  ['a page that says it is a JPEG', { name: 'a.jpg', type: 'image/jpeg', bytes: PAGE }],
  ['a GIF that is script as well', { name: 'a.png', type: 'image/png', bytes: GIF }],
  ['script', { name: 'a.js', type: 'application/javascript', bytes: 'alert(1)' }],
  ['a PDF', { name: 'a.png', type: 'image/png', bytes: '%PDF-1.7\n1 0 obj\n' }],
  ['a PNG that ends after its first bytes', { name: 'a.png', type: 'image/png', bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]) }],
  ['the head of a PNG before a page', { name: 'a.png', type: 'image/png', bytes: `\u0089PNG\r\n\u001a\n${PAGE}` }],
  ['an AVIF that is none', { name: 'a.avif', type: 'image/avif', bytes: '\u0000\u0000\u0000\u001cftypavif' }],
  ['nothing', { name: 'a.png', type: 'image/png', bytes: '' }],
]

it.each(unfit)('%s is refused, and nothing is stored', async (_, sent) => {
  const alt = unique('unfit')
  const { status } = await upload({ ...sent, alt })
  expect([400, 413, 415, 422]).toContain(status)
  expect(documentsIn(await ask('admin', `/api/media?where[alt][equals]=${alt}`)).totalDocs).toBe(0)
})

const stored = z.looseObject({ filename: z.string(), url: z.string(), mimeType: z.string() })

it('a picture with a page behind its end is served as a picture, without the page', async () => {
  const bytes = Buffer.concat([await picture().png().toBuffer(), Buffer.from(PAGE)])
  const { url } = stored.parse(documentIn(await upload({ name: 'a.png', type: 'image/png', bytes })))
  const file = await ask('anonymous', new URL(url).pathname)
  expect(file.headers.get('content-type')).toBe('image/png')
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  expect(file.text).not.toContain(SCRIPT)
})

it('a picture has the type and the ending that its bytes have, whatever was said', async () => {
  const bytes = await picture().webp().toBuffer()
  for (const [name, type] of [['a.html', 'text/html'], ['a.png.svg', 'image/svg+xml'], ['a.png', 'image/png'], ['a', 'image/png']] as const) {
    const answer = await upload({ name, type, bytes })
    if (answer.status !== 201) expect(answer.status).toBe(422)
    else {
      const { filename, mimeType } = stored.parse(documentIn(answer))
      expect(filename).toMatch(/^[a-z0-9-]+\.webp$/)
      expect(mimeType).toBe('image/webp')
    }
  }
})

it('a picture of few bytes and very many pixels is refused before it is unpacked', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' }, limitInputPixels: false })
    .png({ compressionLevel: 9 }).toBuffer()
  expect(bomb.byteLength).toBeLessThan(5 * 1024 * 1024)
  const since = performance.now()
  expect((await upload({ name: 'bomb.png', type: 'image/png', bytes: bomb })).status).toBe(422)
  expect(performance.now() - since).toBeLessThan(3_000)
})

const names = [
  '../../escaped.png', '..\\..\\escaped.png', '%2e%2e%2fescaped.png', '/etc/escaped.png', 'C:\\escaped.png', 'CON.png', 'nul', '.htaccess',
  '.png', '...png', 'a\u202egnp.exe.png', 'a"; filename="b.html', 'a\r\nContent-Type: text/html\r\n\r\n.png', 'ä ö ü.png', '$(id).png', '-rf.png',
  'a.png/', 'a.png.', 'a.png ', `${'x'.repeat(300)}.png`, 'a;b|c&d.png', '<b>.png',
]

it.each(names)('a picture named %j is kept under a plain name, or refused', async (name) => {
  const answer = await upload({ name, type: 'image/png', bytes: await picture().png().toBuffer() })
  expect(answer.status).toBeLessThan(500)
  if (answer.status !== 201) return
  const { filename, url } = stored.parse(documentIn(answer))
  expect(filename).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.png$/)
  expect(filename.length).toBeLessThan(200)
  expect((await ask('anonymous', new URL(url).pathname)).headers.get('content-type')).toBe('image/png')
})

it.each([
  '..%2f..%2fsecrets.json', '%2e%2e%2fsecrets.json', '..%5c..%5csecrets.json', '%2fetc%2fpasswd', '..%252f..%252fsecrets.json', 'a%00.png',
  '..', '../secrets.json', '..%2F', '%2e', 'CON', 'aux.png', 'x'.repeat(3_000), '..;/secrets.json', '....//secrets.json', 'file:///etc/passwd',
])('no file is read at the address %s', async (name) => {
  for (const headers of [undefined, { Range: 'bytes=0-10' }]) {
    const { status, text } = await askRaw({ path: `/api/media/file/${name}`, ...(headers ? { headers } : {}) })
    expect(status).toBeGreaterThanOrEqual(300)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/root:|"payload"/)
  }
})

it('nothing is fetched for an upload by address, in any of the ways that Payload knows', async () => {
  let visits = 0
  const bait = createServer((_, answer) => {
    visits += 1
    answer.end()
  })
  await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve))
  const bound = bait.address()
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/a.png`
  const said = { alt: 'By address', url, filename: 'a.png', mimeType: 'image/png', thumbnailURL: url }
  const form = new FormData()
  form.set('_payload', JSON.stringify(said))
  form.set('file', JSON.stringify({ filename: 'a.png', mimeType: 'image/png', size: 3, clientUploadContext: { url } }))
  const answers = [
    await ask('editor', `/api/media/paste-url?src=${encodeURIComponent(url)}`),
    await ask('editor', `/api/media/paste-url/${crypto.randomUUID()}?src=${encodeURIComponent(url)}`),
    await ask('editor', '/api/media', { method: 'POST', body: said }),
    await ask('editor', '/api/media?uploadEdits[crop][x]=1&uploadEdits[widthInPixels]=5', { method: 'POST', body: said }),
    await ask('editor', '/api/media', { method: 'POST', raw: form }),
  ]
  bait.close()
  expect(answers.map(({ status }) => status >= 400 && status < 500)).toEqual(answers.map(() => true))
  expect(visits).toBe(0)
})
