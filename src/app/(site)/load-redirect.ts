import { cache } from 'react'
import { findRedirect } from '@/redirects/queries'
import { sitePath } from '@/redirects/rules/site-path'
import { loadRequest } from './load-site'

/** Where an address without anything leads on to, from its parts as they came in; `null` where it leads nowhere. */
export const loadRedirect = cache(async (address: string): Promise<string | null> => {
  const path = sitePath(address)
  return path === null ? null : findRedirect(await loadRequest(), path)
})
