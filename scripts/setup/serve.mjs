import { get } from 'node:http'
import { pathToFileURL } from 'node:url'
import { launch } from './children.mjs'
import { Fault, sentenceFromOutput } from './fault.mjs'
import { pause } from './lifecycle.mjs'
import { inRoot } from './root.mjs'
import { markServing } from './workplace.mjs'

const firstPageLimitMs = 90_000
const requestLimitMs = 30_000

/**
 * @param {number} port
 * @returns {Promise<number>} the status of the home page; 0 where nobody answers
 */
function homeStatus(port) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/', timeout: requestLimitMs, agent: false }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', () => resolve(0))
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(0))
  })
}

/**
 * Keeps what the server prints until it answers, and passes it on from then on.
 *
 * @param {import('node:child_process').ChildProcess} server
 */
function holdBack(server) {
  let held = ''
  let isShown = false
  /** @type {[import('node:stream').Readable | null, NodeJS.WriteStream][]} */
  const pairs = [[server.stdout, process.stdout], [server.stderr, process.stderr]]
  for (const [from, to] of pairs) {
    from?.on('data', (/** @type {Buffer} */ chunk) => {
      if (isShown) to.write(chunk)
      else held = (held + chunk.toString()).slice(-20_000)
    })
  }
  return { text: () => held, show: () => { isShown = true } }
}

/**
 * Starts Next's server and waits for its first page. It ends with this command.
 *
 * @param {{ mode: 'start' | 'dev', host: string, port: number, env: NodeJS.ProcessEnv }} request
 * @returns {Promise<import('./children.mjs').Child>}
 */
export async function serve({ mode, host, port, env }) {
  markServing()
  const watch = pathToFileURL(inRoot('scripts', 'setup', 'end-with-parent.mjs')).href
  const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next')
  const child = await launch(process.execPath, ['--import', watch, next, mode, '-p', String(port), '-H', host], {
    env: { ...env, NODE_ENV: mode === 'start' ? 'production' : 'development', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const output = holdBack(child.process)
  const since = performance.now()
  for (let status = 0; status !== 200; status = await homeStatus(port)) {
    if (child.hasExited()) throw new Fault(`${output.text().trim()}\n\n${exitSentence(output.text())}`)
    if (performance.now() - since > firstPageLimitMs) {
      throw new Fault(`${output.text().trim()}\n\nThe home page answered ${status || 'nothing'} instead of 200.`)
    }
    await pause(100)
  }
  output.show()
  return child
}

/** @param {string} output of the server */
function exitSentence(output) {
  return sentenceFromOutput(output) ?? 'The server ended before its first page, for the reason above.'
}
