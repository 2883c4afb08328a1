import { done, refused, type Result } from './pure/result'
import { readUpTo } from './read-up-to'

export type FormBodyRefusal = 'wrong-type' | 'too-large' | 'malformed'

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))

/** The pairs of a form; the last of several with one name counts. */
const pairsOf = (text: string): [string, string][] =>
  text.split('&').filter(Boolean).map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [decode(name), decode(value.join('='))]
  })

/**
 * Reads an `application/x-www-form-urlencoded` body of at most `maxBytes`.
 *
 * Unlike `URLSearchParams`, it does not put U+FFFD where the bytes are no UTF-8: such a form is refused as `malformed`.
 */
export async function readForm(
  request: Request,
  maxBytes: number,
): Promise<Result<Map<string, string>, FormBodyRefusal>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return refused('wrong-type')
  const bytes = await readUpTo(request, maxBytes)
  if (!bytes) return refused('too-large')
  try {
    return done(new Map(pairsOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes))))
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return refused('malformed')
    throw error
  }
}
