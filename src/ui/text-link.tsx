import type { ReactNode } from 'react'
import { isExternal, safeHref } from './safe-href'

/** A link to an address that somebody typed; an address that no link may carry leaves the plain words. */
export function TextLink({ href, children }: { href: unknown; children: ReactNode }) {
  const address = safeHref(href)
  if (address === null) return <>{children}</>
  return <a href={address} rel={isExternal(address) ? 'noopener' : undefined}>{children}</a>
}
