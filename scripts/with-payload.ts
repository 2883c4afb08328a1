import config from '@payload-config'
import { getPayload, type Payload } from 'payload'

/**
 * Runs a script's work on Payload and ends the process.
 *
 * The end is said outright, because Payload keeps one connection of its pool for ever (seen on 3.90), which would keep
 * the process alive. A failure ends it with code 1 and one line.
 */
export async function withPayload(work: (payload: Payload) => Promise<void>): Promise<never> {
  try {
    await work(await getPayload({ config }))
  } catch (error) {
    console.error(process.env.HEALTHOOL_DEBUG === '1' ? error : String(error))
    process.exit(1)
  }
  process.exit()
}
