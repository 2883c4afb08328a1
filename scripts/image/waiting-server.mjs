import { once } from 'node:events'
import { createServer } from 'node:http'
import { onStop } from '../setup/lifecycle.mjs'

const retryAfterSeconds = '5'

/** @type {Record<string, { status: number, body: object }>} */
const probes = {
  '/healthz': { status: 200, body: { status: 'alive' } },
  '/readyz': { status: 503, body: { status: 'not ready', accounts: 'missing' } },
}

/** @type {import('node:http').RequestListener} */
function answer(request, response) {
  const probe = probes[new URL(request.url ?? '/', 'http://localhost').pathname]
  const [type, body] = probe
    ? ['application/json', JSON.stringify(probe.body)]
    : ['text/plain; charset=utf-8', 'This site is not open yet: its first account is missing.\n']
  response.writeHead(probe?.status ?? 503, {
    'Content-Type': type, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Retry-After': retryAfterSeconds,
  })
  response.end(body)
}

/**
 * Answers in the place of the site until that can be opened: that the process lives, and to everything else that the
 * site is not open yet. It reads nothing of a request but its path.
 *
 * @param {{ port: number, host: string }} settings
 * @returns {Promise<() => Promise<void>>} ends it, and gives its port free
 */
export async function answerWhileWaiting({ port, host }) {
  const server = createServer(answer)
  const end = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  server.listen(port, host)
  await once(server, 'listening')
  onStop(end)
  return end
}
