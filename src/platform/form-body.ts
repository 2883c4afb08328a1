import { done, refused, type Result } from './pure/result'

export type FormBodyRefusal = 'wrong-type' | 'too-large' | 'malformed'

/** Reads the bytes of a body up to a limit, without waiting for what comes after it. */
async function readUpTo(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > maxBytes) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

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
