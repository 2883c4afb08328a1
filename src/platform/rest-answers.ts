import { setTimeout as sleep } from 'node:timers/promises'
import { wasDatabaseLostSince } from './database-loss'
import { watchingItsWait } from './database-wait'
import { logLine } from './log-line'
import { requestFacts } from './request-context'

type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/** PostgreSQL fails a query a moment before its connection is seen to end. */
const LOSS_IS_SEEN_AFTER_MS = 50
const TRY_AGAIN_SECONDS = 5

const PLAIN_SEGMENT = /^(?:[a-z][a-z-]{0,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** An address for the log: names of routes and ids stay, everything else (file names, tokens) becomes `*`. */
export const loggedPath = (pathname: string): string =>
  pathname.split('/').map((part) => (part === '' || PLAIN_SEGMENT.test(part) ? part : '*')).join('/')

const AWAY = 'The site cannot reach its database right now. Please try again in a minute.'
const BUSY = 'The site has too much to do right now. Please try again in a minute.'

const notNow = (message: string): Response => Response.json(
  { errors: [{ field: '', message }] },
  { status: 503, headers: { 'Retry-After': String(TRY_AGAIN_SECONDS), 'Cache-Control': 'no-store' } },
)

/**
 * What is answered in the place of an answer that was made without the database.
 *
 * Payload takes somebody whose account it cannot read for nobody, and answers 401, 403, or 200 with less than there is.
 * A write that was answered with success is kept: it was committed.
 */
async function believable(request: Request, answering: () => Promise<Response>): Promise<Response> {
  const begunAt = performance.now()
  const { outcome: response, wasInVain } = await watchingItsWait(answering)
  const isCommitted = response.ok && request.method !== 'GET' && request.method !== 'HEAD'
  if (isCommitted) return response
  if (response.status >= 400) await sleep(response.status >= 500 ? LOSS_IS_SEEN_AFTER_MS : 0)
  if (wasDatabaseLostSince(begunAt)) return notNow(AWAY)
  return wasInVain ? notNow(BUSY) : response
}

/** The answer with the request's id; a new one, because some answers' headers cannot be changed. */
function numbered(response: Response, requestId: string | undefined): Response {
  if (requestId === undefined) return response
  const headers = new Headers(response.headers)
  headers.set('X-Request-Id', requestId)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

/**
 * Stands around the REST interface: answers 503 with a sentence while the database is away, and to whoever finds all
 * connections to it taken; names the request's id in `X-Request-Id`, and writes one line to the log for each request.
 */
export const answered = <Args>(handler: Handler<Args>): Handler<Args> =>
  async (request, args) => {
    const begunAt = performance.now()
    const response = await believable(request, () => handler(request, args))
    const { method, url } = request
    const ms = Math.round(performance.now() - begunAt)
    logLine('info', 'api', { method, path: loggedPath(new URL(url).pathname), status: response.status, ms })
    return numbered(response, requestFacts().requestId)
  }
