import config from '@payload-config'
import { getPayload } from 'payload'
import { believeOnlyTrustedProxies } from './client-address'
import { env } from './env'
import { listenForSiteChanges } from './reader-pages/listen'

/** What a server does beside answering requests. Payload's jobs begin here, not with the first visitor of the admin. */
export async function startServerDuties(): Promise<void> {
  believeOnlyTrustedProxies(env.trustedProxyHops)
  await listenForSiteChanges()
  await getPayload({ config, cron: true })
}
