import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from '../setup/children.mjs'
import { prepareDatabase } from '../setup/database.mjs'
import { runCommand } from '../setup/lifecycle.mjs'
import { preparePackages } from '../setup/packages.mjs'
import { inRoot } from '../setup/root.mjs'
import { embeddedUrls, fillWithSamples, migrate, siteEnvironment } from '../setup/site.mjs'
import { step } from '../setup/steps.mjs'
import { startThrowAwayServer } from '../setup/throw-away-server.mjs'
import { typescriptReady } from '../setup/typescript.mjs'

const DATABASE = 'healthool_gate'

/** Fills a throw-away site with the samples, and tells what the choke point adds to a save that publishes. */
async function measureGate() {
  await step('Packages', preparePackages)
  const server = await step('Throw-away database', startThrowAwayServer)
  const folder = join(server.folder, 'site')
  mkdirSync(folder, { mode: 0o700 })
  const urls = embeddedUrls(server.port, server.secrets, DATABASE)
  const settings = { port: 3000, folder, siteUrl: 'http://localhost:3000', isDemonstration: true }
  const env = siteEnvironment({ settings, urls, secrets: server.secrets, demoPassword: 'a-password-for-measuring' })
  await step('Tables and samples', async () => {
    await prepareDatabase(server.superuserUrl, DATABASE)
    await migrate(env, () => undefined)
    await fillWithSamples(env)
  })
  const { code, output } = await runNode([...typescriptReady, inRoot('scripts', 'bench', 'gate-cost.ts')], { env })
  if (code !== 0) throw new Error(output)
  console.log(output.trim().split('\n').at(-1))
}

export const main = () => runCommand(measureGate)
