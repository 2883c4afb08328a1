import { done, refused, type Result } from '../../platform/pure/result'
import { hasControlCharacter, hasLineBreak } from '../../platform/pure/text-faults'

export type PathFault = 'no-path' | 'needed-by-site'

const MAX_CHARACTERS = 500

/** First parts of addresses that the site answers by itself, before it looks for what stands there. */
const NEEDED_BY_SITE: readonly string[] = ['admin', 'api', 'replies', '_next']

const UNFIT = /[?#\\]/

function decoded(part: string): string | null {
  try {
    const text = decodeURIComponent(part).normalize('NFC')
    const isUnfit = text.includes('/') || UNFIT.test(text) || hasControlCharacter(text) || hasLineBreak(text)
    return isUnfit || text === '' || text === '.' || text === '..' ? null : text
  } catch {
    return null
  }
}

/**
 * The one form in which a path on this site is kept and compared: a slash in front and none behind, escapes resolved,
 * `/` for the home page. `null` for what is no path, above all for what browsers take for another site (`//elsewhere`).
 */
export function sitePath(written: string): string | null {
  if (!written.startsWith('/') || written.length > MAX_CHARACTERS || UNFIT.test(written)) return null
  if (written === '/') return '/'
  const parts = written.replace(/\/$/, '').slice(1).split('/').map(decoded)
  return parts.every((part) => part !== null) ? `/${parts.join('/')}` : null
}

/** A path that a redirect may lead away from: not the home page, and none that the site answers by itself. */
export function parseSource(written: string): Result<string, PathFault> {
  const path = sitePath(written.trim())
  if (path === null) return refused('no-path')
  const isNeeded = path === '/' || NEEDED_BY_SITE.includes(path.split('/')[1] ?? '')
  return isNeeded ? refused('needed-by-site') : done(path)
}

/** A place on this site: a path in its one form and, where there is one, the fragment behind it without its `#`. */
export type SitePlace = { path: string; fragment: string }

/** An address on this site as a person wrote it, or `null`; it has no query. */
export function parsePlace(written: string): SitePlace | null {
  const [before = '', ...rest] = written.trim().split('#')
  const path = sitePath(before)
  if (path === null || rest.length > 1) return null
  const [behind] = rest
  if (behind === undefined || behind === '') return { path, fragment: '' }
  const fragment = decoded(behind)
  return fragment === null ? null : { path, fragment }
}

/** A place as it is kept: `/glossary#migraine`. */
export const placeText = ({ path, fragment }: SitePlace): string => (fragment === '' ? path : `${path}#${fragment}`)

/** A kept place as a browser is told of it, escaped: it can lead to no other site. */
export function placeHref(kept: string): string {
  const [path = '/', fragment = ''] = kept.split('#')
  const href = path.split('/').map(encodeURIComponent).join('/')
  return fragment === '' ? href : `${href}#${encodeURIComponent(fragment)}`
}

/** A complete `https` address on another site than this one (`siteUrl`), or `null`. */
export function parseElsewhere(written: string, siteUrl: string): string | null {
  const url = URL.canParse(written.trim()) ? new URL(written.trim()) : null
  const isFit = url?.protocol === 'https:' && url.username === '' && url.password === ''
  return isFit && url.host !== new URL(siteUrl).host ? url.href : null
}
