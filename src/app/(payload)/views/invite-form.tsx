'use client'

import { EmailField, Form, FormSubmit, SelectField, TextField } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { roles } from '@/accounts/rules/roles'

const invited = z.object({ id: z.string() })

const empty = { initialValue: '', value: '', valid: true }

const roleOptions = roles.map((role) => ({ label: `${role[0]?.toUpperCase() ?? ''}${role.slice(1)}`, value: role }))

/** Asks for the three things that an account needs; the server's refusals stand beside the fields. */
export function InviteForm() {
  const router = useRouter()

  const showAccount = (answer: unknown): void => {
    const account = invited.safeParse(answer)
    router.push(account.success ? `/admin/collections/accounts/${account.data.id}` : '/admin/collections/accounts')
  }

  return (
    <Form
      action="/api/accounts/invite"
      method="POST"
      initialState={{ name: empty, email: empty, roles: { initialValue: [], value: [], valid: true } }}
      onSuccess={showAccount}
    >
      <TextField path="name" field={{ name: 'name', label: 'Name', required: true }} />
      <EmailField path="email" field={{ name: 'email', label: 'Email', required: true }} />
      <SelectField path="roles" field={{ name: 'roles', label: 'Roles', hasMany: true, required: true, options: roleOptions }} />
      <FormSubmit>Send the invitation</FormSubmit>
    </Form>
  )
}
