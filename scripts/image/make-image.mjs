import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildForImage } from '../setup/build.mjs'
import { runNode } from '../setup/children.mjs'
import { Fault } from '../setup/fault.mjs'
import { runCommand } from '../setup/lifecycle.mjs'
import { markPackagesComplete } from '../setup/packages.mjs'
import { buildEnvironment, preparePayloadFiles } from '../setup/payload-files.mjs'
import { inRoot } from '../setup/root.mjs'
import { step } from '../setup/steps.mjs'
import { typescriptReady } from '../setup/typescript.mjs'
import { filesOfPackages, filesOfScripts } from './script-files.mjs'
import { tryImage } from './try-image.mjs'

/** The same folder is part of the server's own settings. */
const build = '.work/image'

/** What scripts read without importing it. */
const readFiles = ['package.json', 'package-lock.json', 'tsconfig.json', 'migrations', 'public']

/** Programs that scripts start by name, with everything that they need. */
const startedPackages = ['tsx']

/**
 * @param {string} path inside the project
 * @param {string} target
 */
function copyInto(path, target) {
  mkdirSync(dirname(join(target, path)), { recursive: true })
  cpSync(inRoot(path), join(target, path), { recursive: true, dereference: true })
}

/**
 * Loads what every script loads, with nothing but the files of the image: a file that was missed fails the build.
 *
 * @param {string} target
 */
async function loadConfiguration(target) {
  const { code, output } = await runNode([...typescriptReady, 'payload.config.ts'], { cwd: target, env: buildEnvironment() })
  if (code !== 0) throw new Fault(`${output.trim()}\n\nThe image is not whole, for the reason above.`)
}

/**
 * Puts together what an image holds: the server, and each script of the operator with the packages that it needs.
 *
 * @param {string} target a folder that is missing or empty
 */
async function makeImage(target) {
  if (existsSync(target) && readdirSync(target).length > 0) throw new Fault(`${target} is not empty.`)
  await step('Payload files', preparePayloadFiles)
  await step('Build', () => buildForImage(build))
  await step('Server', () => {
    cpSync(inRoot(build, 'standalone'), target, { recursive: true })
    // Next looks for the kind of modules beside the build's folder, finds none, and writes CommonJS.
    renameSync(join(target, 'server.js'), join(target, 'server.cjs'))
    copyInto(`${build}/static`, target)
  })
  await step('Scripts', async () => {
    const paths = [...readFiles, ...await filesOfScripts(), ...filesOfPackages(startedPackages)]
    for (const path of paths) copyInto(path, target)
    markPackagesComplete(target)
  })
  await step('Trial', () => loadConfiguration(target))
}

/**
 * Makes the files of an image in the folder that is named: `node scripts/image.mjs FOLDER`. With `--try` it also runs
 * from them what a container runs, on a database of its own; the image itself holds none, so that Docker cannot.
 */
export function main() {
  return runCommand(async () => {
    const { positionals: [folder], values } = parseArgs({ allowPositionals: true, options: { try: { type: 'boolean' } } })
    if (!folder) throw new Fault('Name the folder to make: node scripts/image.mjs /tmp/image')
    await makeImage(resolve(folder))
    if (values.try) await tryImage(resolve(folder))
  })
}
