import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { findLinkOwner } from '@/accounts/queries'
import { SetPasswordForm } from './set-password-form'

/** Where a mailed link leads: the invited and the forgetful choose a password. Opening it does not use it up. */
export async function SetPasswordView({ initPageResult: { req }, params }: AdminViewServerProps) {
  const token = params?.segments?.[1] ?? ''
  const owner = await findLinkOwner(req, token)
  return (
    <MinimalTemplate className="login set-password">
      {owner ? (
        <>
          <h1>{owner.isNew ? `Welcome, ${owner.name}` : 'Choose a new password'}</h1>
          <p>
            {owner.isNew ? 'Please choose a password. ' : ''}
            At least 12 characters; a few words that do not belong together are good.
          </p>
          <SetPasswordForm token={token} />
        </>
      ) : (
        <>
          <h1>This link does not open any more</h1>
          <p>It was used, is too old, or a newer one was sent.</p>
          <p>If you had a password, <a href="/admin/forgot">ask for a new one</a>. If you were invited, ask an admin to send the invitation again.</p>
        </>
      )}
      <p><a href="/admin/login">To the sign-in</a></p>
    </MinimalTemplate>
  )
}
