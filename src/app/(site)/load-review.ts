import { cache } from 'react'
import { findPublicReview } from '@/reviews/queries'
import { loadRequest, loadSite } from './load-site'

/** The review that covers a text, or `null`; read once for each page. */
export const loadReview = cache(async (id: string, textDigest: string) => {
  const { timeZone } = await loadSite()
  return findPublicReview(await loadRequest(), { id, textDigest }, timeZone)
})
