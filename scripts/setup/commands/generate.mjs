import { runCommand } from '../lifecycle.mjs'
import { preparePackages } from '../packages.mjs'
import { preparePayloadFiles, prepareRouteTypes } from '../payload-files.mjs'
import { step } from '../steps.mjs'

/** Makes what is generated from the source; `--force` makes it again although nothing changed. */
export function main() {
  return runCommand(async () => {
    await step('Packages', preparePackages)
    await step('Payload files', (tell) => preparePayloadFiles(tell, { isForced: process.argv.includes('--force') }))
    await step('Route types', prepareRouteTypes)
  })
}
