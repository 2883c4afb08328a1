import { createServer } from 'node:net'
import { Fault, codeOf } from './fault.mjs'

/**
 * Tries to listen once.
 *
 * @param {number} port 0 takes any free one
 * @param {string} host
 * @returns {Promise<{ port: number } | { code: string }>} the port that was free, or the system's code
 */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve({ code: codeOf(error) }))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve({ port: taken }))
    })
  })
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort() {
  const found = await tryToListen(0, '127.0.0.1')
  if ('port' in found) return found.port
  throw new Fault(`No port could be opened on this machine (${found.code}).`)
}

/** @param {number} port */
export async function isPortFree(port) {
  return 'port' in await tryToListen(port, '127.0.0.1')
}

/**
 * Refuses a port that somebody listens on, on any address: a browser may choose IPv6 for `localhost`.
 *
 * @param {number} port
 */
export async function refuseTakenPort(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const found = await tryToListen(port, host)
    if (!('code' in found)) continue
    if (found.code === 'EADDRINUSE') {
      throw new Fault(`Port ${port} is taken by another program: stop that program, or choose another port with `
        + `PORT=${port + 1 < 65_536 ? port + 1 : 3000} npm start.`)
    }
    if (found.code === 'EACCES') {
      throw new Fault(`Port ${port} may not be opened by this user: choose one above 1023, as in PORT=3000 npm start.`)
    }
  }
}
