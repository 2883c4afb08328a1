import { expect, test } from 'vitest'
import { readForm } from '@/platform/form-body'

const FORM = 'application/x-www-form-urlencoded'

const aRequest = (body: BodyInit | null, headers: Record<string, string> = {}): Request =>
  new Request('https://example.org/replies', { method: 'POST', body, headers: { 'content-type': FORM, ...headers } })

const fieldsOf = async (body: BodyInit | null): Promise<Record<string, string> | string> => {
  const outcome = await readForm(aRequest(body), 1_000)
  return outcome.ok ? Object.fromEntries(outcome.value) : outcome.refusal
}

test.each([
  ['pairs', 'name=Robin&email=robin%40example.org', { name: 'Robin', email: 'robin@example.org' }],
  ['a plus for a space', 'comment=Thank+you%2B', { comment: 'Thank you+' }],
  ['a name that is encoded', 'na%6De=Robin', { name: 'Robin' }],
  ['letters of several bytes', 'name=Ren%C3%A9+%F0%9F%98%80', { name: 'René \u{1f600}' }],
  ['letters that were not encoded', 'name=René', { name: 'René' }],
  ['line ends', 'comment=a%0D%0Ab', { comment: 'a\r\nb' }],
  ['an empty field', 'parent=&name=Robin', { parent: '', name: 'Robin' }],
  ['a field without a value', 'parent&name=Robin', { parent: '', name: 'Robin' }],
  ['an equals sign in a value', 'comment=1=1', { comment: '1=1' }],
  ['a field given twice, of which the last counts', 'name=a&name=b', { name: 'b' }],
  ['separators too many', '&&name=Robin&', { name: 'Robin' }],
  ['U+0000, which the field’s own rule refuses', 'name=a%00', { name: 'a\u0000' }],
  ['nothing', '', {}],
])('a form is read: %s', async (_, body, fields) => {
  expect(await fieldsOf(body)).toEqual(fields)
})

test('a request without a body is an empty form', async () => {
  expect(await fieldsOf(null)).toEqual({})
})

test.each([
  ['a lone percent sign', 'comment=100%'],
  ['half an escape', 'comment=%4'],
  ['an escape of no digits', 'comment=%zz'],
  ['a broken name', 'com%ment=a'],
  ['a byte that begins nothing', 'comment=%FF'],
  ['a letter that was cut off', 'comment=%C3'],
  ['a letter written too long', 'comment=%C0%80'],
  ['half of a surrogate pair', 'comment=%ED%A0%BD'],
  ['raw bytes that are no UTF-8', new Uint8Array([0x61, 0x3d, 0xff])],
])('a form with %s is malformed, and nothing is put in its place', async (_, body) => {
  expect(await fieldsOf(body)).toBe('malformed')
})

test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])('a body of the type “%s” is no form', async (type) => {
  const outcome = await readForm(aRequest('name=Robin', { 'content-type': type }), 1_000)
  expect(outcome).toEqual({ ok: false, refusal: 'wrong-type' })
})

test('the type may name a charset, in any case', async () => {
  const outcome = await readForm(aRequest('name=Robin', { 'content-type': `${FORM.toUpperCase()} ; charset=UTF-8` }), 1_000)
  expect(outcome.ok).toBe(true)
})

test('a body as large as allowed is read, and one byte more is not', async () => {
  expect((await readForm(aRequest(`a=${'b'.repeat(98)}`), 100)).ok).toBe(true)
  expect(await readForm(aRequest(`a=${'b'.repeat(99)}`), 100)).toEqual({ ok: false, refusal: 'too-large' })
})

test('a body that says it is too large is not read at all', async () => {
  const request = aRequest('a=b', { 'content-length': '101' })
  expect(await readForm(request, 100)).toEqual({ ok: false, refusal: 'too-large' })
  expect(request.bodyUsed).toBe(false)
})

test('a body that never ends is left as soon as it is too large', async () => {
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pulled += 1
      controller.enqueue(new Uint8Array(10).fill(97))
    },
  })
  const init = { method: 'POST', body: endless, headers: { 'content-type': FORM }, duplex: 'half' }
  const request = new Request('https://example.org/replies', init)
  expect(await readForm(request, 100)).toEqual({ ok: false, refusal: 'too-large' })
  expect(pulled).toBeLessThan(20)
})
