import canonicalize from 'canonicalize'

/**
 * The one JSON text of a value, after RFC 8785: keys sorted, no white space, fixed number format.
 *
 * @throws TypeError for what JSON cannot say, such as a cycle or NaN (a bug: input is parsed earlier).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form.')
  return text
}
