import { freePort } from '../../../scripts/setup/ports.mjs'
import { serve } from '../../../scripts/setup/serve.mjs'
import { site } from './site'

export type OwnServer = { url: string; stop: () => Promise<void> }

/**
 * Starts one more server of the running site, on the same build and database.
 *
 * A test that uses up a limit, such as that for replies, does so on a server of its own.
 */
export async function startOwnServer(changes: Record<string, string> = {}): Promise<OwnServer> {
  const port = await freePort()
  const env = { ...process.env, SITE_URL: site.url, PORT: String(port), ...changes }
  const { end } = await serve({ mode: 'start', host: '127.0.0.1', port, env })
  return { url: `http://127.0.0.1:${port}`, stop: end }
}
