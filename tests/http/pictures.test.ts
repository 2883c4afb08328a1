import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { aJpegFromCamera } from '../support/pictures'
import { ask, documentIn, site } from '../support/http/site'

const sized = z.object({ url: z.string(), sizes: z.record(z.string(), z.object({ url: z.string().nullable() })) })

let id: string
let picture: z.infer<typeof sized>

const aForm = async (name: string, bytes: Uint8Array): Promise<FormData> => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'A knee.' }))
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name)
  return form
}

beforeAll(async () => {
  const answer = await ask('editor', '/api/media', { method: 'POST', raw: await aForm('knee.html', await aJpegFromCamera()) })
  const stored = documentIn(answer)
  id = stored.id
  picture = sized.parse(stored)
})

afterAll(async () => {
  await ask('admin', `/api/media/${id}`, { method: 'DELETE' })
})

const get = (url: string) => ask('anonymous', new URL(url, site.url).pathname)

it('files of pictures are served to everybody as what they are, to be kept for good and never to be run', async () => {
  const { w480Avif, w480Webp } = picture.sizes
  for (const [url, type] of [[picture.url, 'image/jpeg'], [w480Avif?.url, 'image/avif'], [w480Webp?.url, 'image/webp']]) {
    const { status, headers } = await get(url ?? '')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('x-content-type-options')).toMatch(/^nosniff/)
    expect(headers.get('cache-control')).toContain('immutable')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

it.each([
  '/api/media/file/../secrets.json', '/api/media/file/..%2Fsecrets.json', '/api/media/file/..%5Csecrets.json',
  '/api/media/file/%2Fetc%2Fpasswd', '/api/media/file/secrets.json', '/api/media/file/none',
])('no other file is served at %s', async (path) => {
  const answer = await ask('anonymous', path)
  expect([401, 403, 404, 422]).toContain(answer.status)
  expect(answer.text).not.toMatch(/payload|root:/)
})

it('an SVG is refused with a sentence at the file', async () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  const answer = await ask('editor', '/api/media', { method: 'POST', raw: await aForm('a.png', svg) })
  expect(answer).toMatchObject({ status: 422, json: { errors: [{ field: 'file', message: expect.stringContaining('PNG, JPEG, WebP or AVIF') }] } })
})
