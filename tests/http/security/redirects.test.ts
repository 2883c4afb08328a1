import { expect, it } from 'vitest'
import { askRaw, cookieOf, type RawAnswer } from '../../support/http/raw'
import { site } from '../../support/http/site'

const ELSEWHERE = 'evil.example'

const targets = [
  `https://${ELSEWHERE}`, `//${ELSEWHERE}`, `///${ELSEWHERE}`, `/\\${ELSEWHERE}`, `\\\\${ELSEWHERE}`, `/%09/${ELSEWHERE}`, `/\t/${ELSEWHERE}`,
  `https:${ELSEWHERE}`, `/%2F${ELSEWHERE}`, `%2F%2F${ELSEWHERE}`, `/%5C${ELSEWHERE}`,
  `/admin/../..//${ELSEWHERE}`, 'javascript:alert(1)',
  'data:text/html,hello', `${site.url}@${ELSEWHERE}`, `${site.url}.${ELSEWHERE}`, ` //${ELSEWHERE}`, `/.${ELSEWHERE}/../..//${ELSEWHERE}`,
]

/** Where an answer sends the browser, seen from this site. */
function hostAfter({ headers, text }: RawAnswer): string[] {
  const inComponents = [...text.matchAll(/NEXT_REDIRECT;(?:replace|push);([^;]*);/g)].map((match) => match[1] ?? '')
  const refresh = /url=(.*)$/.exec(String(headers.refresh ?? ''))?.[1]
  const told = [headers.location, refresh, ...inComponents]
  return told.flatMap((target) => (target ? [new URL(target, site.url).origin] : []))
}

const expectHome = (answer: RawAnswer, label: string): void => {
  for (const origin of hostAfter(answer)) expect(origin, label).toBe(site.url)
}

it.each(targets)('whoever is signed in already is not sent to %j by the sign-in', async (target) => {
  const headers = { Cookie: await cookieOf('editor'), 'Sec-Fetch-Site': 'same-origin' }
  for (const page of ['login', 'logout', 'forgot', 'create-first-user']) {
    const path = `/admin/${page}?redirect=${encodeURIComponent(target)}`
    expectHome(await askRaw({ path, headers }), path)
  }
})

it('the sign-in does lead back to a page of the desk', async () => {
  const headers = { Cookie: await cookieOf('editor'), 'Sec-Fetch-Site': 'same-origin' }
  const answer = await askRaw({ path: '/admin/login?redirect=%2Fadmin%2Fcollections%2Farticles', headers })
  expect(`${answer.headers.location ?? ''} ${answer.text}`).toContain('/admin/collections/articles')
  expect(hostAfter(answer)).not.toEqual([])
})

it.each([
  `//${ELSEWHERE}`, `//${ELSEWHERE}/`, `///${ELSEWHERE}/`, `/\\${ELSEWHERE}`, `/\\${ELSEWHERE}/`, `/%5C${ELSEWHERE}/`, `/%2F${ELSEWHERE}/`,
  `//${ELSEWHERE}/%2e%2e`, `/%2F%2F${ELSEWHERE}//`, `/about/..//${ELSEWHERE}/`, `/%09/${ELSEWHERE}/`, `/.//${ELSEWHERE}`,
  `//${ELSEWHERE}//about/`, `/pain-management//${ELSEWHERE}/`, `/api//${ELSEWHERE}/`, `/admin//${ELSEWHERE}/`,
])('the address %s leads to no other site', async (path) => {
  const answer = await askRaw({ path })
  expect(answer.status).toBeLessThan(500)
  expectHome(answer, path)
})

it('what goes before a desk’s page is kept in the redirect to the sign-in as a path, not as a site', async () => {
  expectHome(await askRaw({ path: `/admin//${ELSEWHERE}?a=//${ELSEWHERE}` }), 'admin')
  const answer = await askRaw({ path: '/admin/collections/articles' })
  expectHome(answer, 'the list')
})
