import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import { reviewPolicy, type ReviewPolicy } from './rules/review-policy'

export type SiteLink = { label: string; href: string }

export type SiteView = {
  name: string
  statement: string
  navigation: SiteLink[]
  footer: SiteLink[]
  disclaimer: string
  timeZone: string
  reviews: ReviewPolicy
}

/** What stands on every page; a site that was never set up has its defaults. */
export async function getSiteSettings(req: PayloadRequest): Promise<SiteView> {
  const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: false, req })
  const links = (rows: readonly SiteLink[] | null | undefined) =>
    (rows ?? []).map(({ label, href }) => ({ label, href }))
  return {
    name: site.name,
    statement: site.statement ?? '',
    navigation: links(site.navigation),
    footer: links(site.footer),
    disclaimer: site.disclaimer,
    timeZone: site.timeZone,
    reviews: reviewPolicy(site),
  }
}

/** Where messages from readers are mailed to, or `null` where no address is set. Readers may not see it. */
export async function findContactAddress(req: PayloadRequest): Promise<string | null> {
  const asSite = asSystem(req.payload, 'a message from a reader is mailed to the site')
  const { contactAddress } = await asSite.findGlobal({ slug: 'site', depth: 0, req })
  return contactAddress || null
}
