import { cache } from 'react'
import { findPublishedPage, listPageVersions, type PageView } from '@/site-pages/queries'
import type { PageVersion, PublishedText } from '@/site-pages/rules/page-versions'
import { loadRequest } from './load-site'

/** What stands below a legal text: the list of its versions, or one of them. */
export type VersionPlace =
  | { kind: 'page-versions'; page: PageView }
  | { kind: 'page-version'; page: PageView; version: PageVersion<PublishedText> }

const NUMBER = /^[1-9]\d{0,4}$/

/** The versions of a page, read once for each answer. */
export const loadPageVersions = cache(async (pageId: string) => listPageVersions(await loadRequest(), pageId))

/** Finds what stands at `/{page}/versions` and `/{page}/versions/{number}`; `null` where the page is no legal text. */
export async function findVersionPlace(segments: readonly string[]): Promise<VersionPlace | null> {
  const [slug, fixed, number, ...rest] = segments
  if (slug === undefined || fixed !== 'versions' || rest.length > 0) return null
  if (number !== undefined && !NUMBER.test(number)) return null
  const page = await findPublishedPage(await loadRequest(), slug)
  if (page?.kind !== 'legal') return null
  if (number === undefined) return { kind: 'page-versions', page }
  const version = (await loadPageVersions(page.id)).find((one) => one.number === Number(number))
  return version ? { kind: 'page-version', page, version } : null
}
