import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { generateCookie, parseCookies } from 'payload/shared'
import { env } from '@/platform/env'

const NAME = 'healthool-device'
const YEAR_SECONDS = 365 * 24 * 60 * 60

const markOf = (nonce: string, email: string): string =>
  createHmac('sha256', env.payloadSecret).update(JSON.stringify(['known-device', nonce, email])).digest('base64url')

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * The name of the browser that asks, where this address was signed in with it before; `null` otherwise. It opens
 * nothing: it only keeps strangers from using up the tries of somebody who comes back.
 */
export function knownDevice(headers: Headers, email: string): string | null {
  const [nonce = '', mark = ''] = (parseCookies(headers).get(NAME) ?? '').split('.')
  return nonce !== '' && isSame(mark, markOf(nonce, email)) ? nonce : null
}

/** The cookie that makes a browser a known one for an address, for a year. */
export function knownDeviceCookie(email: string): string {
  const nonce = randomBytes(16).toString('base64url')
  const cookie = generateCookie({
    name: NAME,
    value: `${nonce}.${markOf(nonce, email)}`,
    path: '/api/accounts',
    maxAge: YEAR_SECONDS,
    httpOnly: true,
    returnCookieAsObject: false,
    sameSite: 'Lax',
    secure: env.siteUrl.startsWith('https:'),
  })
  return typeof cookie === 'string' ? cookie : ''
}
