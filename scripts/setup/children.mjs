import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { isStopping, onStop, refuseWhenStopping } from './lifecycle.mjs'
import { root } from './root.mjs'

/**
 * @typedef {object} LaunchOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {import('node:child_process').StdioOptions} [stdio]
 * @property {NodeJS.Signals} [stopSignal] what asks it to end, SIGTERM unless told
 * @property {number} [graceMs] how long it may take to end before it is killed
 * @property {boolean} [isGroup] whether the signal goes to its children too
 * @property {number} [groupGraceMs] how long its children may take once it has ended itself
 */

/**
 * @typedef {object} Child
 * @property {import('node:child_process').ChildProcess} process
 * @property {number} pid
 * @property {() => boolean} hasExited
 * @property {Promise<number>} exited the exit code; 1 where a signal ended it
 * @property {() => Promise<void>} end asks it to end, and kills it when it does not
 */

/**
 * @param {number} pid a negative one is a process group
 * @param {NodeJS.Signals} signal
 */
function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** @param {number} pid a negative one is a process group */
function isThere(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * @param {import('node:child_process').ChildProcess} process
 * @param {LaunchOptions} options
 */
function endProcess(process, { stopSignal = 'SIGTERM', graceMs = 8_000, isGroup = true, groupGraceMs = 0 }) {
  return async () => {
    if (process.pid === undefined) return
    const target = isGroup ? -process.pid : process.pid
    if (process.exitCode === null && process.signalCode === null) {
      const gone = once(process, 'exit')
      sendSignal(target, stopSignal)
      const timer = setTimeout(() => sendSignal(target, 'SIGKILL'), graceMs)
      await gone
      clearTimeout(timer)
    }
    if (!isGroup) return
    for (let waitedMs = 0; waitedMs < groupGraceMs && isThere(target); waitedMs += 50) await sleep(50)
    sendSignal(target, 'SIGKILL')
  }
}

/**
 * Starts a program that ends with this command at the latest. It gets a process group of its own, so that a
 * terminal's Ctrl-C reaches only this command, which then ends its children in order.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {LaunchOptions} [options]
 * @returns {Promise<Child>}
 */
export async function launch(command, args, options = {}) {
  refuseWhenStopping()
  const { env = process.env, cwd = root, stdio = 'inherit', uid, gid } = options
  const child = spawn(command, args, { env, cwd, stdio, uid, gid, detached: true })
  await once(child, 'spawn')
  const end = endProcess(child, options)
  const forget = onStop(end)
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('exit', (code) => {
      if (!isStopping()) forget()
      resolve(code ?? 1)
    })
  })
  const hasExited = () => child.exitCode !== null || child.signalCode !== null
  return { process: child, pid: child.pid ?? 0, hasExited, exited, end }
}

const keptCharacters = 200_000

/**
 * Runs a program to its end and keeps the last of what it printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Omit<LaunchOptions, 'stdio'> & { isShown?: boolean, timeoutMs?: number }} [options] `isShown` also passes
 *   its output on
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runToEnd(command, args, options = {}) {
  const child = await launch(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.process.stdout, child.process.stderr]) {
    stream?.on('data', (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-keptCharacters)
      if (options.isShown) process.stdout.write(chunk)
    })
  }
  const closed = once(child.process, 'close')
  const timer = options.timeoutMs ? setTimeout(() => void child.end(), options.timeoutMs) : undefined
  const code = await child.exited
  clearTimeout(timer)
  await Promise.race([closed, sleep(500)])
  refuseWhenStopping()
  return { code, output }
}

/**
 * Runs a JavaScript file with this Node.
 *
 * @param {string[]} args the file and its arguments
 * @param {Parameters<typeof runToEnd>[2]} [options]
 */
export function runNode(args, options) {
  return runToEnd(process.execPath, args, options)
}
