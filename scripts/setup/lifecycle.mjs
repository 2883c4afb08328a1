import { constants } from 'node:os'
import { reportFault } from './fault.mjs'

/** @typedef {() => unknown} Closer */

/** Thrown by a step that is asked to begin after the command was told to stop. */
class StoppedError extends Error {}

/** @type {Closer[]} */
const closers = []
const abort = new AbortController()
/** @type {Promise<never> | null} */
let stopping = null

/**
 * Registers what has to be closed when the command ends; closed in reverse order. Answers a function that takes it
 * back.
 *
 * @param {Closer} close
 * @returns {() => void}
 */
export function onStop(close) {
  closers.push(close)
  return () => {
    const at = closers.indexOf(close)
    if (at >= 0) closers.splice(at, 1)
  }
}

/** Throws once the command has been told to stop, so that no new step begins. */
export function refuseWhenStopping() {
  if (stopping) throw new StoppedError('stopping')
}

export function isStopping() {
  return stopping !== null
}

/** Closes everything in reverse order. One that fails does not keep the others open. */
async function closeAll() {
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close()
    } catch (error) {
      reportFault(error)
    }
  }
}

/**
 * Ends the command once, whoever asks first decides the exit code.
 *
 * @param {number} code
 */
function end(code) {
  stopping ??= closeAll().then(() => process.exit(code))
  abort.abort()
  return stopping
}

/** A sleep that ends early when the command is told to stop.
 *
 * @param {number} milliseconds
 * @returns {Promise<void>}
 */
export function pause(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, milliseconds)
    function finish() {
      clearTimeout(timer)
      abort.signal.removeEventListener('abort', finish)
      resolve()
    }
    abort.signal.addEventListener('abort', finish)
  })
}

/** @param {NodeJS.Signals} signal */
function endOnSignal(signal) {
  process.on(signal, () => {
    if (!stopping) process.stdout.write('\nStopping …\n')
    void end(128 + constants.signals[signal])
  })
}

/** Read as early as can be: npm may end at any moment from now on. */
const parent = process.ppid

/** Where npm is told to stop it ends and tells nobody (seen on npm 11); what it ran ends after it, in order. */
function endAfterNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    void end(128 + constants.signals.SIGTERM)
  }, 500)
  watch.unref()
}

/**
 * Runs a command to its end: signals stop everything that it started, errors become one sentence and exit code 1.
 *
 * @param {() => Promise<number | void>} command answers the exit code, 0 when nothing
 */
export async function runCommand(command) {
  // A closed terminal makes every write fail; the stop that goes with it must still be carried out.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) endOnSignal(signal)
  endAfterNpm()
  try {
    await end((await command()) ?? 0)
  } catch (error) {
    if (!stopping) reportFault(error)
    await end(1)
  }
}
