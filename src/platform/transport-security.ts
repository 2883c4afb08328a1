import { subscribe } from 'node:diagnostics_channel'
import { ServerResponse } from 'node:http'
import { z } from 'zod'

const started = z.object({ response: z.instanceof(ServerResponse) })

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * Tells browsers to come by HTTPS alone from now on (`Strict-Transport-Security`), on every answer of a site whose
 * public address is HTTPS.
 *
 * Next fixes its headers when it builds, and the address is known when the server runs. Other names below the same
 * domain are not ours to decide about, so they are not included.
 */
export function askForHttps(siteUrl: string): void {
  if (!siteUrl.startsWith('https:')) return
  subscribe('http.server.request.start', (message) => {
    started.parse(message).response.setHeader('Strict-Transport-Security', `max-age=${ONE_YEAR_SECONDS}`)
  })
}
