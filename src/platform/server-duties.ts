import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { believeOnlyTrustedProxies } from './client-address'
import { env } from './env'
import { printJson } from './json-console'
import { ERASE_EXPIRED } from './erase-expired-task'
import { listenForSiteChanges } from './reader-pages/listen'
import { forgetPages } from './reader-pages/page-store.mjs'
import { releaseLeftJobsEachMinute } from './release-left-jobs'
import { numberRequests } from './request-id'
import { EVERY_PAGE } from './site-changes'
import { askForHttps } from './transport-security'

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

/** What is kept for a number of days goes within the hour, and at the latest after a start. */
async function eraseHourly(payload: Payload): Promise<void> {
  const queueErasure = () => payload.jobs.queue({ task: ERASE_EXPIRED, input: {} })
  const logLoss = (err: unknown) => payload.logger.error({ err }, 'erasing what has been kept long enough was not queued')
  setInterval(() => void queueErasure().catch(logLoss), HOUR_MS).unref()
  await queueErasure().catch(logLoss)
}

/** What a server does beside answering requests. Payload's jobs begin here, not with the first visitor of the admin. */
export async function startServerDuties(): Promise<void> {
  if (env.isProduction) printJson()
  believeOnlyTrustedProxies(env.trustedProxyHops)
  numberRequests(env.trustedProxyHops)
  askForHttps(env.siteUrl)
  await listenForSiteChanges()
  forgetPagesDaily()
  const payload = await getPayload({ config, cron: true })
  releaseLeftJobsEachMinute(payload)
  await eraseHourly(payload)
}
