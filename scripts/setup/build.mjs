import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runNode } from './children.mjs'
import { Fault, sentenceFromOutput } from './fault.mjs'
import { onStop } from './lifecycle.mjs'
import { buildEnvironment } from './payload-files.mjs'
import { inRoot } from './root.mjs'
import { digestOf, readStamp, writeWhole } from './stamp.mjs'
import { alone, isServed, refuseWhileServed } from './workplace.mjs'

const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next')

/** Where the build of the site stands, relative to the project as Next wants it. */
export const siteBuild = '.next'
/** Where the tests build while a site is served from the other one. */
const besideBuild = '.work/build'

/** @param {string} build */
function stampFile(build) {
  return inRoot(build, 'healthool-stamp')
}

function digest() {
  return digestOf({
    paths: ['src', 'public', 'payload.config.ts', 'next.config.mjs', 'tsconfig.json', 'package-lock.json'],
    without: ['src/generated'],
  })
}

/**
 * Tells whether a build exists that was made from the source as it is now.
 *
 * @param {string} build
 */
function isFresh(build) {
  return existsSync(inRoot(build, 'BUILD_ID')) && readStamp(stampFile(build)) === digest()
}

/**
 * Puts files of the project back as they were: Next writes the build's folder into both of them.
 *
 * @param {() => Promise<void>} work
 */
async function keepingFiles(work) {
  const files = ['tsconfig.json', 'next-env.d.ts'].map((name) => inRoot(name)).filter((file) => existsSync(file))
  const before = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const restore = () => {
    for (const { file, text } of before) if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  }
  const forget = onStop(restore)
  try {
    await work()
  } finally {
    forget()
    restore()
  }
}

/**
 * @param {string} build
 * @param {{ output?: 'standalone' }} [options]
 */
async function runBuild(build, { output: form } = {}) {
  const wanted = digest()
  rmSync(stampFile(build), { force: true })
  const mode = /** @type {const} */ ('production')
  const env = { ...buildEnvironment(), NODE_ENV: mode, HEALTHOOL_DIST_DIR: build, HEALTHOOL_OUTPUT: form }
  const { code, output } = await runNode([next, 'build'], { env })
  if (code !== 0) {
    const known = sentenceFromOutput(output, inRoot(build))
    // Hundreds of lines follow the first error, about what follows from it.
    const beginning = output.trim().split('\n').slice(0, 60).join('\n')
    throw new Fault(known ?? `${beginning}\n\nThe site could not be built, for the reason above.`)
  }
  writeWhole(stampFile(build), wanted)
}

/**
 * @param {string} build
 * @param {(outcome: string) => void} tell
 */
async function makeBuild(build, tell) {
  await alone('build', async () => {
    if (isFresh(build)) return tell('made by another command')
    if (build === siteBuild) refuseWhileServed('The build')
    await keepingFiles(() => runBuild(build))
    tell('built')
  })
}

/**
 * Builds the site where the build is missing or older than the source. Needs no database.
 *
 * @param {(outcome: string) => void} tell
 */
export async function prepareBuild(tell) {
  if (isFresh(siteBuild)) return tell('up to date')
  await makeBuild(siteBuild, tell)
}

/**
 * The build that tests can serve: the site's, or one of their own where the site's is stale and being served. Their
 * own is removed when the command ends.
 *
 * @param {(outcome: string) => void} tell
 * @returns {Promise<string>} its folder, relative to the project
 */
export async function prepareTestBuild(tell) {
  if (isFresh(siteBuild) || !isServed()) {
    await prepareBuild(tell)
    return siteBuild
  }
  onStop(() => rmSync(inRoot(besideBuild), { recursive: true, force: true }))
  await makeBuild(besideBuild, tell)
  return besideBuild
}

/**
 * Builds the site for an image: a server with all that it needs, beside the build that `npm start` uses.
 *
 * @param {string} build its folder, relative to the project
 */
export function buildForImage(build) {
  return alone('build', () => keepingFiles(() => runBuild(build, { output: 'standalone' })))
}
