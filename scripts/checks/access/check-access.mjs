import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { accessProblems } from './access-problems.mjs'
import { assemblyEnvironment } from './assembly-environment.mjs'
import { payloadDefaults } from './payload-defaults.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const configPath = join(root, 'payload.config.ts')

async function findProblems() {
  if (!existsSync(configPath)) return ['payload.config.ts: is missing']
  Object.assign(process.env, { ...assemblyEnvironment, ...process.env })
  const { default: config } = await import(pathToFileURL(configPath).href)
  return accessProblems(await config, await payloadDefaults())
}

const problems = await findProblems()
for (const problem of problems) console.log(problem)
// Payload keeps timers of its own, so the process would not end by itself.
process.exit(problems.length === 0 ? 0 : 1)
