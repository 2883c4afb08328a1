import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './children.mjs'
import { Fault, sentenceFromOutput } from './fault.mjs'
import { readJson } from './lock.mjs'
import { inRoot } from './root.mjs'
import { digestOf, readStamp, writeWhole } from './stamp.mjs'
import { alone, refuseWhileServed } from './workplace.mjs'

const stampFile = inRoot('node_modules', '.healthool-stamp')
const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT/
const npmRecord = inRoot('node_modules', '.package-lock.json')

/**
 * @param {string} file
 * @returns {Map<string, { version?: unknown, integrity?: unknown, optional?: unknown }>}
 */
function packagesIn(file) {
  const lock = readJson(file)
  if (typeof lock !== 'object' || lock === null || !('packages' in lock)) return new Map()
  return new Map(Object.entries(Object(lock.packages)))
}

/** Tells whether somebody installed exactly what the lock file asks for, by npm's own record of `node_modules`. */
function isInstalledByHand() {
  const installed = packagesIn(npmRecord)
  if (installed.size === 0) return false
  return [...packagesIn(inRoot('package-lock.json'))].every(([path, wanted]) => {
    const found = installed.get(path)
    if (path === '' || (!found && wanted.optional === true)) return true
    return found?.version === wanted.version && found?.integrity === wanted.integrity
  })
}

/** @param {string} output of npm */
function installSentence(output) {
  const known = sentenceFromOutput(output, inRoot('node_modules'))
  if (known) return known
  if (noNetwork.test(output)) {
    return 'The packages could not be fetched, because the package registry does not answer: check the network '
      + '(or the proxy settings of npm) and run the command again.'
  }
  if (/EACCES|EPERM/.test(output)) {
    return `The packages could not be installed, because ${inRoot('node_modules')} may not be written by this user.`
  }
  const reason = output.split('\n').find((line) => /npm (error|ERR!) (?!code|errno)\S/.test(line))
  return `The packages could not be installed: ${reason?.replace(/^npm (error|ERR!) /, '') ?? 'npm gave no reason.'}`
}

/** The npm that runs this command, or the one on the path. */
function npmCommand() {
  const script = process.env.npm_execpath
  return script && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)
    ? { command: process.execPath, before: [script] }
    : { command: 'npm', before: [] }
}

/** @param {string} wanted the stamp */
async function install(wanted) {
  refuseWhileServed('The packages')
  rmSync(stampFile, { force: true })
  rmSync(npmRecord, { force: true })
  const { command, before } = npmCommand()
  const args = ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--no-audit', '--no-fund',
    '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const { code, output } = await runToEnd(command, [...before, ...args], { graceMs: 20_000 })
  if (code !== 0) throw new Fault(installSentence(output), output)
  writeWhole(stampFile, wanted)
}

function wantedStamp() {
  return digestOf({ paths: ['package-lock.json'] })
}

/**
 * Notes in a copy of the project that its packages are what is needed, although they are fewer.
 *
 * @param {string} folder the copy
 */
export function markPackagesComplete(folder) {
  writeWhole(join(folder, 'node_modules', '.healthool-stamp'), wantedStamp())
}

/** Tells whether `node_modules` is what the lock file asks for. */
export function arePackagesFresh() {
  return readStamp(stampFile) === wantedStamp()
}

/**
 * Installs the packages of the lock file where they are missing or stale.
 *
 * @param {(outcome: string) => void} tell
 */
export async function preparePackages(tell) {
  if (arePackagesFresh()) return tell('up to date')
  await alone('packages', async () => {
    if (arePackagesFresh()) return tell('installed by another command')
    const wanted = wantedStamp()
    if (isInstalledByHand()) {
      writeWhole(stampFile, wanted)
      return tell('already installed')
    }
    await install(wanted)
    tell('installed')
  })
}
