import config from '@payload-config'
import { getPayload } from 'payload'
import { believeOnlyTrustedProxies } from './client-address'
import { env } from './env'
import { listenForSiteChanges } from './reader-pages/listen'
import { forgetPages } from './reader-pages/page-store.mjs'
import { EVERY_PAGE } from './site-changes'

const HOUR_MS = 60 * 60 * 1000

/** Pages tell the year and whether a review is in date, so each new day (UTC) makes them anew. */
function forgetPagesDaily(): void {
  const today = () => new Date().toISOString().slice(0, 10)
  let day = today()
  setInterval(() => {
    if (day === today()) return
    day = today()
    forgetPages([EVERY_PAGE])
  }, HOUR_MS).unref()
}

/** What a server does beside answering requests. Payload's jobs begin here, not with the first visitor of the admin. */
export async function startServerDuties(): Promise<void> {
  believeOnlyTrustedProxies(env.trustedProxyHops)
  await listenForSiteChanges()
  forgetPagesDaily()
  await getPayload({ config, cron: true })
}
