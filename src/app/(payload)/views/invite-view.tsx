import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { AdminFrame } from './admin-frame'
import { InviteForm } from './invite-form'

/** Where an admin invites a colleague. */
export function InviteView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Finvite')
  if (!hasRole(req.user, 'admin')) notFound()
  return (
    <AdminFrame
      initPageResult={initPageResult}
      params={params}
      searchParams={searchParams}
      steps={[{ label: 'Accounts', url: '/admin/collections/accounts' }, { label: 'Invite somebody' }]}
    >
      <div className="account-desk">
        <h1>Invite somebody</h1>
        <p>
          They get a mail with a link, which lets them choose a password once, within seven days. Until then the account
          waits in the list as “Invited”. All three are needed.
        </p>
        <InviteForm />
      </div>
    </AdminFrame>
  )
}
