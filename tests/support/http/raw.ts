import { request, type IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { sessionOf, site, type Visitor } from './site'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string }

type RawQuestion = {
  method?: string
  /** Sent as it is: no browser's tidying of dots, slashes or backslashes. */
  path: string
  headers?: Record<string, string>
  body?: Readable | string
  /** Another server of the same site; that of `SITE_URL` otherwise. */
  server?: string
}

const LIMIT_MS = 60_000

/** Asks with exactly these headers and this method, which `fetch` would not all send: `Host`, `Origin`, TRACE. */
export function askRaw({ path, headers = {}, body, ...rest }: RawQuestion): Promise<RawAnswer> {
  const { method = 'GET', server = site.url } = rest
  const { hostname, port } = new URL(server)
  return new Promise((resolve, reject) => {
    const where = { host: hostname, port, method, path, headers, agent: false, timeout: LIMIT_MS }
    const asked = request(where, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('error', reject)
      answer.once('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') })
        asked.destroy()
      })
    })
    asked.once('timeout', () => asked.destroy(new Error(`${method} ${path} was not answered`)))
    asked.once('error', reject)
    if (typeof body !== 'object') return asked.end(body)
    asked.flushHeaders()
    asked.once('response', () => body.unpipe(asked))
    return body.pipe(asked)
  })
}

/** The same, and on to where the answer leads: Next sends who asks for components to an address of its own. */
export async function askOnward(question: RawQuestion): Promise<RawAnswer> {
  const answer = await askRaw(question)
  const { location } = answer.headers
  return location?.startsWith('/') ? askRaw({ ...question, path: location }) : answer
}

/** The cookie that a browser would send for a visitor. */
export const cookieOf = async (visitor: Visitor): Promise<string> => `payload-token=${(await sessionOf(visitor)).token}`
