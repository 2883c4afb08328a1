import { cache } from 'react'
import { findPublicStanding } from '@/reviews/queries'
import { loadRequest, loadSite } from './load-site'

/** What readers are told of the review of a text; read once for each page. */
export const loadStanding = cache(async (id: string, textDigest: string) => {
  const { timeZone } = await loadSite()
  return findPublicStanding(await loadRequest(), { id, textDigest }, timeZone)
})
