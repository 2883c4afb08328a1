/** @typedef {{ source: string, headers: { key: string, value: string }[] }} HeaderRule */

/** @param {Record<string, string>} directives */
const policy = (directives) => Object.entries(directives).map(([name, sources]) => `${name} ${sources}`).join('; ')

const READER_SOURCES = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
}

/** Reader pages need no script: what Next adds to a page that is not stripped does not run either. */
const READER_POLICY = policy(READER_SOURCES)

/** A preview shows itself anew when the desk has saved, by one small file. */
const PREVIEW_POLICY = policy({ ...READER_SOURCES, 'script-src': "'self'" })

/**
 * The strictest that Payload's admin bears. Next writes what a page is made of into inline scripts, and a nonce for
 * them would need the proxy in front of the admin; Payload and Lexical set styles on elements.
 */
const DESK_POLICY = policy({
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'self'",
  'frame-ancestors': "'self'",
})

/** Answers of REST and uploaded files are never a page: whatever stands in them neither runs nor loads anything. */
const API_POLICY = policy({ 'default-src': "'none'", 'frame-ancestors': "'none'", sandbox: '' }).trim()

const POWERS = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi',
  'payment', 'usb']

/**
 * @param {string} source
 * @param {Record<string, string>} headers
 * @returns {HeaderRule}
 */
const rule = (source, headers) => ({ source, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) })

const PICTURE_TYPES = 'png|jpg|jpeg|webp|avif'

/**
 * What every answer tells browsers for the safety of its reader; of two rules for one header the later wins. A header
 * that stands here also wins over the same one of a route handler.
 *
 * @param {{ isServed: boolean }} use whether this is built to be served; the development server reloads by scripts of
 *   its own, which the policies would stop
 * @returns {HeaderRule[]}
 */
export function safetyHeaders({ isServed }) {
  const everywhere = rule('/:path*', {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Frame-Options': 'SAMEORIGIN',
    'Permissions-Policy': POWERS.map((power) => `${power}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  // Feed readers and pages that share an article show its pictures from origins of their own.
  const files = rule('/api/media/file/:name', { 'Cross-Origin-Resource-Policy': 'cross-origin' })
  const noPicture = rule(`/api/media/file/:name((?!.*\\.(?:${PICTURE_TYPES})$).*)`, { 'Content-Disposition': 'attachment' })
  const answers = rule('/api/:path((?!media/file/).*)', { 'Cache-Control': 'no-store' })
  const previews = rule('/preview/:path*', { 'Cache-Control': 'no-store' })
  // Whoever has the address of a guest may read a draft: it is kept nowhere, found nowhere and told to nobody.
  const guests = rule('/guest-review/:path*', {
    'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer',
  })
  return [everywhere, files, noPicture, answers, previews, guests, ...(isServed ? policies() : [])]
}

const policies = () => [
  rule('/:path*', { 'Content-Security-Policy': READER_POLICY }),
  rule('/preview/:path*', { 'Content-Security-Policy': PREVIEW_POLICY }),
  rule('/admin/:path*', { 'Content-Security-Policy': DESK_POLICY }),
  rule('/api/:path*', { 'Content-Security-Policy': API_POLICY }),
]
