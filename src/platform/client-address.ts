import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'
import { z } from 'zod'

const started = z.object({ request: z.instanceof(IncomingMessage) })

/**
 * The address that a request came from: that of the connection, or, behind so many trusted proxies, what the outermost
 * of them wrote into `X-Forwarded-For`. What stands further left there was written by the client and is not believed.
 */
export const clientAddress = (request: IncomingMessage, trustedHops: number): string =>
  proxyAddr(request, (_address, hop) => hop < trustedHops)

/**
 * Puts the believed address in the place of `X-Forwarded-For` on every request, before Next sees it.
 *
 * Next hands no connection to its routes and passes on whatever a client wrote there. Node publishes each request on
 * this channel before the server's own listener runs.
 */
export function believeOnlyTrustedProxies(trustedHops: number): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = started.parse(message)
    request.headers['x-forwarded-for'] = clientAddress(request, trustedHops)
  })
}
