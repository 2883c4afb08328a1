import { readerRequest } from '@/platform/reader-request'
import { getSiteSettings } from '@/site/queries'
import { BrandMark } from '@/ui/brand-mark'

/** The site's mark in the corner of the admin. */
export const BrandIcon = () => <span className="desk-brand"><BrandMark /></span>

/** The site's mark and name above the sign-in form. */
export async function BrandLogo() {
  const { name } = await getSiteSettings(await readerRequest())
  return <span className="desk-brand is-large"><BrandMark /> {name}</span>
}
