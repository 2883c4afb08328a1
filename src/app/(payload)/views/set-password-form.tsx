'use client'

import { ConfirmPasswordField, Form, FormSubmit, HiddenField, PasswordField, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

const empty = { initialValue: '', value: '', valid: false }

/** Sets the password, which also signs in. */
export function SetPasswordForm({ token }: { token: string }) {
  const router = useRouter()
  const { fetchFullUser } = useAuth()

  const enter = async (): Promise<void> => {
    const user = await fetchFullUser()
    router.push(user ? '/admin' : '/admin/login')
  }

  return (
    <Form
      action="/api/accounts/reset-password"
      method="POST"
      initialState={{ password: empty, 'confirm-password': empty, token: { initialValue: token, value: token, valid: true } }}
      onSuccess={enter}
    >
      <PasswordField path="password" autoComplete="new-password" field={{ name: 'password', label: 'New password', required: true }} />
      <ConfirmPasswordField />
      <HiddenField path="token" value={token} />
      <FormSubmit size="large">Save the password</FormSubmit>
    </Form>
  )
}
