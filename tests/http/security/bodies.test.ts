import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { pictureForm } from '../../support/http/access-subjects'
import { askRaw } from '../../support/http/raw'
import { ask, sessionOf, type Answer } from '../../support/http/site'
import { until } from '../../support/until'

const MEGABYTE = 1024 * 1024

const asEditor = async (): Promise<Record<string, string>> => ({ Authorization: `JWT ${(await sessionOf('editor')).token}` })

/** So many megabytes, made as they are sent, behind what opens them. */
const pieces = (opening: string, megabytes: number): Readable =>
  Readable.from((async function* () {
    yield Buffer.from(opening)
    for (let sent = 0; sent < megabytes * 16; sent += 1) {
      yield Buffer.alloc(MEGABYTE / 16, 97)
      await setImmediate()
    }
  })())

const FILE = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
const FIELD = '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"alt":"'

type Sent = { path: string; type: string; opening: string; megabytes: number }

/** The status of the answer; `cut` where the server closed the connection on a body that went on. */
async function send({ path, type, opening, megabytes }: Sent): Promise<number | 'cut'> {
  const headers = { 'Content-Type': type, 'Transfer-Encoding': 'chunked', ...(await asEditor()) }
  const asked = askRaw({ method: 'POST', path, headers, body: pieces(opening, megabytes) })
  return asked.then(({ status }) => status, (error: unknown) => {
    if (/ECONNRESET|EPIPE/.test(String(error))) return 'cut' as const
    throw error
  })
}

const MULTIPART = 'multipart/form-data; boundary=x'

const endless: [string, Sent][] = [
  ['JSON', { path: '/api/articles', type: 'application/json', opening: '{"title":"', megabytes: 60 }],
  ['a form', { path: '/api/articles', type: 'application/x-www-form-urlencoded', opening: 'title=', megabytes: 60 }],
  ['a file', { path: '/api/media', type: MULTIPART, opening: FILE, megabytes: 60 }],
  ['a field beside a file', { path: '/api/media', type: MULTIPART, opening: FIELD, megabytes: 60 }],
  ['a file where none belongs', { path: '/api/articles', type: MULTIPART, opening: FILE, megabytes: 60 }],
  ['a reply', { path: '/replies', type: 'application/x-www-form-urlencoded', opening: 'comment=', megabytes: 60 }],
]

it.each(endless)('%s that does not tell its length and does not end is refused before it has come', async (_, sent) => {
  expect([413, 'cut']).toContain(await send(sent))
  expect((await ask('anonymous', '/about')).status).toBe(200)
})

it('a body that tells of too much is refused before it has come', async () => {
  for (const [path, type, megabytes] of [
    ['/api/articles', 'application/json', 5], ['/api/media', MULTIPART, 30], ['/replies', 'application/x-www-form-urlencoded', 1],
  ] as const) {
    const headers = { 'Content-Type': type, 'Content-Length': String(megabytes * MEGABYTE), ...(await asEditor()) }
    // The first piece is all that ever comes.
    const answer = await askRaw({ method: 'POST', path, headers, body: new Readable({ read: () => undefined }) })
    expect(answer.status, path).toBe(413)
  }
})

const upload = (form: FormData): Promise<Answer> => ask('editor', '/api/media', { method: 'POST', raw: form })

it('a picture of more than 20 MB, more than one file, and too many fields are refused with 413', async () => {
  const large = await pictureForm()
  large.set('file', new Blob([new Uint8Array(21 * MEGABYTE)], { type: 'image/png' }), 'large.png')
  const two = await pictureForm()
  two.append('file', new Blob(['b'], { type: 'image/png' }), 'b.png')
  const many = await pictureForm()
  for (let field = 0; field < 30; field += 1) many.append(`field-${field}`, 'x')
  for (const form of [large, two, many]) {
    expect((await upload(form)).status).toBe(413)
    // The server ends a connection of which it did not read all; nothing that follows is to be sent on that one.
    await until(() => ask('anonymous', '/about').then(({ status }) => status, () => 0), (status) => status === 200)
  }
})

const nested = `{"alt":${'['.repeat(20_000)}${']'.repeat(20_000)}}`

it.each([
  ['fields that are no JSON', '{"alt":', 400],
  ['fields with U+0000', '{"alt":"a\\u0000"}', 422],
  ['fields nested twenty thousand deep', nested, 422],
])('an upload with %s is refused', async (_, fields, status) => {
  const form = await pictureForm()
  form.set('_payload', fields)
  expect((await upload(form)).status).toBe(status)
})

it('a form of another collection that is nested too deeply is refused', async () => {
  const form = new FormData()
  form.set('_payload', nested.replace('alt', 'title'))
  expect((await ask('editor', '/api/articles', { method: 'POST', raw: form })).status).toBe(422)
})

it.each([
  ['is cut off', `${FILE}a few bytes`],
  ['has broken headers', '--x\r\nContent-Disposition: form-data; name="a\u0000"\r\n\r\nb\r\n--x--\r\n'],
  ['holds nothing', ''],
])('an upload that %s is refused', async (_, body) => {
  const headers = { 'Content-Type': MULTIPART, ...(await asEditor()) }
  const { status } = await askRaw({ method: 'POST', path: '/api/media', headers, body })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})
