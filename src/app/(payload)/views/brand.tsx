import { BrandMark } from '@/ui/brand-mark'

/** The site's mark in the corner of the admin. */
export const BrandIcon = () => <span className="desk-brand"><BrandMark /></span>

/** The site's mark and name above the sign-in form. */
export const BrandLogo = () => <span className="desk-brand is-large"><BrandMark /> Healthool</span>
