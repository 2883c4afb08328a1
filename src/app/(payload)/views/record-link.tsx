'use client'

import { useAuth } from '@payloadcms/ui'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { z } from 'zod'
import { hasRole, roles } from '@/accounts/rules/roles'

const account = z.object({ roles: z.array(z.enum(roles)) })

const HREF = '/admin/record'

/** The way to the record, below the last group of the navigation; for admins alone. */
export function RecordLink() {
  const { user } = useAuth()
  const pathname = usePathname()
  if (!hasRole(account.safeParse(user).data, 'admin')) return null
  const isHere = pathname === HREF || pathname.startsWith(`${HREF}/`)
  return (
    <Link className="nav__link" id="nav-record" href={HREF} prefetch={false} aria-current={isHere ? 'page' : undefined}>
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">Record</span>
    </Link>
  )
}
