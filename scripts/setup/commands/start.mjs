import { prepareBuild, siteBuild } from '../build.mjs'
import { runCommand } from '../lifecycle.mjs'
import { preparePackages } from '../packages.mjs'
import { preparePayloadFiles } from '../payload-files.mjs'
import { prepareSite } from '../prepare-site.mjs'
import { refuseTakenPort } from '../ports.mjs'
import { refuseRunning } from '../running.mjs'
import { serve } from '../serve.mjs'
import { readSettings } from '../settings.mjs'
import { step } from '../steps.mjs'
import { describeSite } from '../describe-site.mjs'
import { untilSomethingEnds } from '../until-something-ends.mjs'

/**
 * Everything from a bare clone to the running site.
 *
 * @param {'start' | 'dev'} mode `dev` serves the source as it changes, without a build
 */
async function startSite(mode) {
  const settings = readSettings()
  if (settings.isDemonstration) refuseRunning(settings.folder)
  await step(`Port ${settings.port}`, async (tell) => {
    await refuseTakenPort(settings.port)
    tell('free')
  })
  await step('Packages', preparePackages)
  await step('Generated files', preparePayloadFiles)
  const site = await prepareSite(settings, mode)
  if (mode === 'start') await step('Build', prepareBuild)
  const env = { ...site.env, HEALTHOOL_DIST_DIR: siteBuild }
  const server = await step('Server', async (tell) => {
    tell('first page served')
    return serve({ mode, host: settings.host, port: settings.port, env })
  })
  describeSite(settings, site.demoPassword)
  return untilSomethingEnds(server, site.postgres)
}

/** @param {'start' | 'dev'} [mode] */
export function main(mode = 'start') {
  return runCommand(() => startSite(mode))
}
