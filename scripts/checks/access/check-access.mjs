import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { dirname, join } from 'node:path'
import { accessProblems } from './access-problems.mjs'
import { assemblyEnvironment } from './assembly-environment.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const configPath = join(root, 'payload.config.ts')

/** The functions that Payload puts where an access rule is missing; no entry point of the package exports them. */
async function payloadDefaults() {
  const auth = join(dirname(createRequire(import.meta.url).resolve('payload')), 'auth')
  const [access, unlock] = await Promise.all(['defaultAccess.js', 'defaultUnlockAccess.js']
    .map((file) => import(pathToFileURL(join(auth, file)).href)))
  return new Set([access.defaultAccess, unlock.defaultUnlockAccess])
}

async function assembledConfig() {
  Object.assign(process.env, { ...assemblyEnvironment, ...process.env })
  const { default: config } = await import(pathToFileURL(configPath).href)
  return config
}

if (!existsSync(configPath)) {
  console.log('payload.config.ts: is missing')
  process.exit(1)
}

const problems = await accessProblems(await assembledConfig(), await payloadDefaults())
for (const problem of problems) console.log(problem)
process.exit(problems.length === 0 ? 0 : 1)
