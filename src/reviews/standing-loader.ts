import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import { getSiteSettings } from '@/site/queries'
import { findNewestDigests, findNewestRequests } from '@/review-requests/queries'
import type { RequestState } from '@/review-requests/rules/request-state'
import type { ReviewEntry } from '@/sign-offs/rules/review-cover'
import { findReviewRecords } from '@/sign-offs/queries'

/** All that the stage of an article is worked out from. */
export type Standing = { record: readonly ReviewEntry[]; newestDigest: string; request: RequestState; timeZone: string }

type StandingLoader = DataLoader<string, Standing>

declare module 'payload' {
  interface RequestContext {
    /** Reads the standing of all articles of one answer in three queries. */
    standings?: StandingLoader
  }
}

async function readStandings(req: PayloadRequest, ids: readonly string[]): Promise<Standing[]> {
  const records = await findReviewRecords(req, ids)
  const digests = await findNewestDigests(req, ids)
  const requests = await findNewestRequests(req, ids)
  const { timeZone } = await getSiteSettings(req)
  return ids.map((id) => ({
    record: records.get(id) ?? [],
    newestDigest: digests.get(id) ?? '',
    request: requests.get(id)?.state ?? null,
    timeZone,
  }))
}

/** The standing of an article. Asked for many at once, it is read for all together; nothing is remembered. */
export function standingOf(req: PayloadRequest, articleId: string): Promise<Standing> {
  req.context.standings ??= new DataLoader<string, Standing>((ids) => readStandings(req, ids), { cache: false })
  return req.context.standings.load(articleId)
}
