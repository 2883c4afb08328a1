import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { beginRequest } from './request-context'

const started = z.object({ request: z.instanceof(IncomingMessage) })

const given = z.string().regex(/^[A-Za-z0-9._-]{8,64}$/)

/** The id of a request: what a trusted proxy in front has given it, if that fits into a log line, or a new one. */
export function requestIdFrom(sent: unknown, trustedHops: number): string {
  const parsed = given.safeParse(sent)
  return parsed.success && trustedHops > 0 ? parsed.data : randomUUID()
}

/** Gives each request an id before Next sees it: in its `X-Request-Id`, and for the log lines that follow from it. */
export function numberRequests(trustedHops: number): void {
  subscribe('http.server.request.start', (message) => {
    const { headers } = started.parse(message).request
    const id = requestIdFrom(headers['x-request-id'], trustedHops)
    headers['x-request-id'] = id
    beginRequest(id)
  })
}
