import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteMade, pictureForm, removeSubjects } from '../../support/http/access-subjects'
import { startOwnServer, type OwnServer } from '../../support/http/own-server'
import { ask, documentIn } from '../../support/http/site'

let secure: OwnServer
let picture = ''

beforeAll(async () => {
  secure = await startOwnServer({ SITE_URL: 'https://health.example.org' })
  const made = documentIn(await ask('editor', '/api/media', { method: 'POST', raw: await pictureForm() }))
  noteMade('media', made.id)
  picture = new URL(String(made.url)).pathname
})

afterAll(async () => {
  await removeSubjects()
  await secure.stop()
})

const READER = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"

const policyAt = async (path: string): Promise<string> =>
  (await ask('anonymous', path)).headers.get('content-security-policy') ?? ''

it.each(['/', '/about', '/admin', '/api/articles', '/api/nothing', '/no-such-page', '/sitemap.xml', '/icon.svg', '/%ff'])(
  '%s is safe from guessed types, foreign frames and prying scripts',
  async (path) => {
    const { headers } = await ask('anonymous', path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors '(?:self|none)'/)
    expect(headers.get('x-powered-by')).toBeNull()
  },
)

it.each(['/', '/pain-management', '/people/dr-raj', '/about', '/no-such-page'])('%s may run no script at all', async (path) => {
  expect(await policyAt(path)).toBe(READER)
})

it('the page that refuses a reply may run none either', async () => {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const answer = await ask('anonymous', '/replies', { method: 'POST', raw: 'name=Ida', headers })
  expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([422, READER])
})

it('a preview may run its own script, and no other', async () => {
  expect(await policyAt(`/preview/articles/${crypto.randomUUID()}`)).toBe(`${READER}; script-src 'self'`)
})

it('the admin loads from this site alone, and evaluates no text as script', async () => {
  const policy = await policyAt('/admin/login')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("base-uri 'self'")
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
})

it('what REST answers is no page, and is kept by nobody', async () => {
  for (const path of ['/api/articles', '/api/accounts/me', '/api/globals/site', '/api/nothing']) {
    const { headers } = await ask('editor', path)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

it('the file of a picture is shown as what it is, anywhere, for good, and can do nothing', async () => {
  const { status, headers } = await ask('anonymous', picture)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain('sandbox')
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('content-disposition')).toBeNull()
})

it('a file that is no picture by its name would be saved, not shown', async () => {
  for (const name of ['a.svg', 'a.html', 'a.png.html', 'a.png.svg', 'a']) {
    const { headers } = await ask('anonymous', `/api/media/file/${name}`)
    expect(headers.get('content-disposition'), name).toBe('attachment')
  }
})

it('a site behind HTTPS asks browsers to come by HTTPS alone, on every answer, without a new build', async () => {
  for (const path of ['/', '/admin/login', '/api/articles', '/no-such-page', '/icon.svg']) {
    const { headers } = await ask('anonymous', path, { server: secure.url })
    expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000')
  }
})

it('a site without HTTPS does not', async () => {
  expect((await ask('anonymous', '/')).headers.get('strict-transport-security')).toBeNull()
})

it('the cookie of a sign-in is out of reach of scripts and foreign sites, and of plain HTTP behind HTTPS', async () => {
  const { cookie, secureCookie } = await cookies()
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  expect(cookie).not.toMatch(/; Secure/)
  expect(secureCookie).toMatch(/; Secure/)
})

async function cookies(): Promise<{ cookie: string; secureCookie: string }> {
  const body = { email: 'moderator@healthool.example', password: process.env.HEALTHOOL_DEMO_PASSWORD }
  const signIn = async (server?: string): Promise<string> => {
    const answer = await ask('anonymous', '/api/accounts/login', { method: 'POST', body, ...(server ? { server } : {}) })
    return answer.headers.get('set-cookie') ?? ''
  }
  return { cookie: await signIn(), secureCookie: await signIn(secure.url) }
}
