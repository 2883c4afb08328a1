import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { generateCookie, parseCookies } from 'payload/shared'
import { env } from '@/platform/env'

const NAME = 'healthool-device'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Whose browser it is; `hash` is that of the password of the account, `''` where there is none. */
type Holder = { email: string; hash: string }

/** It dies with the password: whoever knew the old one has no tries of their own at the new one. */
const markOf = (nonce: string, { email, hash }: Holder): string =>
  createHmac('sha256', env.payloadSecret).update(JSON.stringify(['known-device', nonce, email, hash])).digest('base64url')

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * The name of the browser that shows a mark, where this account was signed in with it by its present password; `null`
 * otherwise. It opens nothing: it only keeps strangers from using up the tries of somebody who comes back.
 */
export function knownDevice(shown: string, holder: Holder): string | null {
  const [nonce = '', mark = ''] = shown.split('.')
  return nonce !== '' && isSame(mark, markOf(nonce, holder)) ? nonce : null
}

/** The mark that a browser shows, as it came in. */
export const shownDevice = (headers: Headers): string => parseCookies(headers).get(NAME) ?? ''

/** The cookie that makes a browser a known one for an account, for a year or until its password changes. */
export function knownDeviceCookie(holder: Holder): string {
  const nonce = randomBytes(16).toString('base64url')
  const cookie = generateCookie({
    name: NAME,
    value: `${nonce}.${markOf(nonce, holder)}`,
    path: '/api/accounts',
    maxAge: YEAR_SECONDS,
    httpOnly: true,
    returnCookieAsObject: false,
    sameSite: 'Lax',
    secure: env.siteUrl.startsWith('https:'),
  })
  return typeof cookie === 'string' ? cookie : ''
}
