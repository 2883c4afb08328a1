import { cache } from 'react'
import { readerRequest } from '@/platform/reader-request'
import { getSiteSettings } from '@/site/queries'

/** One request with a reader's rights for everything that a page shows. */
export const loadRequest = cache(readerRequest)

/** What stands on every page, read once for each of them. */
export const loadSite = cache(async () => getSiteSettings(await loadRequest()))
