/**
 * The address of the site as browsers write it into `Origin`, with which it is compared letter by letter: in small
 * letters, without a port that goes without saying and without a slash behind it.
 *
 * @param {string} written `SITE_URL`
 * @returns {{ ok: true, value: string } | { ok: false, refusal: string }} a refusal is a sentence without its stop; it
 *   does not repeat what was written, which may hold a password
 */
export function siteOrigin(written) {
  if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol)) {
    return { ok: false, refusal: 'SITE_URL is not an address like https://health.example.org' }
  }
  const { origin, pathname, search, hash, username, password } = new URL(written)
  const rest = pathname.replace(/^\/+$/, '') + search + hash + username + password
  if (rest === '') return { ok: true, value: origin }
  return {
    ok: false,
    refusal: 'SITE_URL has more than its host, such as a path: the site takes the whole of an address like https://health.example.org',
  }
}
