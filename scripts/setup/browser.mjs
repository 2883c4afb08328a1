import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runNode, runToEnd } from './children.mjs'
import { Fault } from './fault.mjs'
import { inRoot } from './root.mjs'

const downloadLimitMs = 60_000
const installLimitMs = 240_000
/** Debian's packages: the one without windows does the same work with less, but older releases do not have it. */
const packages = ['chromium-headless-shell', 'chromium']
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const usualPlaces = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Tells whether a program is there and finds the libraries that it needs.
 *
 * @param {string} file
 */
function isBrowser(file) {
  return existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** @returns {string | undefined} a Chromium or Chrome that somebody installed */
function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces].find(isBrowser)
}

/** One of Debian's packages, which only root can install. */
async function installDebianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A fresh machine may hold an outdated list of packages; an install that fails leaves it to the next way.
  await runToEnd('apt-get', ['update'], { env, timeoutMs: installLimitMs })
  for (const name of packages) {
    const { code } = await runToEnd('apt-get', ['install', '-y', '--no-install-recommends', name], { env, timeoutMs: installLimitMs })
    if (code === 0) return
  }
}

/** @returns {Promise<string | undefined>} where Playwright's own Chromium stands */
async function playwrightBrowser() {
  const { chromium } = await import('playwright')
  return [chromium.executablePath()].find(isBrowser)
}

/** Playwright's download. */
async function downloadBrowser() {
  const cli = inRoot('node_modules', 'playwright', 'cli.js')
  await runNode([cli, 'install', '--no-shell', 'chromium'], { timeoutMs: downloadLimitMs })
}

/**
 * Finds a browser for the tests, and installs one where there is none. Needs the packages.
 *
 * @param {(outcome: string) => void} tell
 * @returns {Promise<string>} the program
 */
export async function prepareBrowser(tell) {
  /** @type {[string, () => Promise<void> | void][]} */
  const ways = [['found', () => undefined], ['installed', installDebianPackage], ['downloaded', downloadBrowser]]
  for (const [outcome, provide] of ways) {
    await provide()
    const found = installedBrowser() ?? await playwrightBrowser()
    if (found) {
      tell(`${outcome} at ${found}`)
      return found
    }
  }
  throw new Fault('There is no browser for the tests, and none could be installed: install Chromium or Chrome, or check '
    + 'the network, and run the command again.')
}
