import { DefaultTemplate } from '@payloadcms/next/templates'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { InviteForm } from './invite-form'

/** Where an admin invites a colleague. */
export function InviteView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Finvite')
  if (!hasRole(req.user, 'admin')) notFound()
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <div className="account-desk">
        <h1>Invite somebody</h1>
        <p>
          They get a mail with a link, which lets them choose a password once, within seven days. Until then the account
          waits in the list as “Invited”.
        </p>
        <InviteForm />
      </div>
    </DefaultTemplate>
  )
}
