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

/**
 * The part of a document as a person wrote it beside the document: `#causes` is `causes`. Empty where none is meant, a
 * whole address among that, which belongs to another kind of target; `null` for what is no fragment.
 */
export function parsePart(written: string): string | null {
  const part = written.trim()
  return part.startsWith('#') ? (parsePlace(`/${part}`)?.fragment ?? null) : ''
}

/** A part as it is kept beside a document, or behind a path: `#causes`; empty where there is none. */
export const partText = (fragment: string): string => (fragment === '' ? '' : `#${fragment}`)

/** A kept part as a browser is told of it, escaped. */
export const partHref = (fragment: string): string => partText(encodeURIComponent(fragment))

/** A place as it is kept: `/glossary#migraine`. */
export const placeText = ({ path, fragment }: SitePlace): string => path + partText(fragment)

/** A kept place as a browser is told of it, escaped: it can lead to no other site. */
export function placeHref(kept: string): string {
  const [path = '/', fragment = ''] = kept.split('#')
  return path.split('/').map(encodeURIComponent).join('/') + partHref(fragment)
}

/** A complete `https` address on another site than this one (`siteUrl`), or `null`. */
export function parseElsewhere(written: string, siteUrl: string): string | null {
  const url = URL.canParse(written.trim()) ? new URL(written.trim()) : null
  const isFit = url?.protocol === 'https:' && url.username === '' && url.password === ''
  return isFit && url.host !== new URL(siteUrl).host ? url.href : null
}
