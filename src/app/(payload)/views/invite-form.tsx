'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { z } from 'zod'
import { roles, type Role } from '@/accounts/rules/roles'
import { act, problemOf, type Answer } from '@/platform/act'
import { DeskForm, SendButton } from '@/platform/desk-form'
import { Field } from '@/ui/field'
import { Refusals } from '@/ui/refusals'

const invited = z.object({ id: z.string() })

const FIELDS = ['name', 'email', 'roles']

const tasks = {
  admin: 'Accounts, settings, mail and the record',
  editor: 'Writes, hands over to doctors and publishes',
  reviewer: 'A doctor who reads and signs; besides, they need a profile with a checked licence, under People',
  moderator: 'Decides on readers’ replies and answers messages',
} satisfies Record<Role, string>

const labelOf = (role: Role): string => `${role[0]?.toUpperCase() ?? ''}${role.slice(1)}`

const RoleChoice = ({ problem }: { problem: string | undefined }) => (
  <fieldset>
    <legend>Roles</legend>
    {problem && <p className="problem" id="roles-problem">{problem}</p>}
    {roles.map((role) => (
      <label className="check" key={role} htmlFor={`role-${role}`}>
        <input
          id={`role-${role}`}
          type="checkbox"
          name="roles"
          value={role}
          aria-describedby={problem && 'roles-problem'}
          aria-invalid={problem ? true : undefined}
        />
        <span>{labelOf(role)} <small>{tasks[role]}</small></span>
      </label>
    ))}
  </fieldset>
)

/** Asks for the three things that an account needs; the server's refusals stand beside the fields. */
export function InviteForm() {
  const router = useRouter()
  const [answer, setAnswer] = useState<Answer | null>(null)

  const send = async (form: HTMLFormElement): Promise<void> => {
    // The next page is on its way.
    if (answer?.isDone) return
    const values = new FormData(form)
    // A refusal in the same words is read out only where the one before was gone.
    flushSync(() => setAnswer(null))
    const next = await act('/api/accounts/invite', {
      name: values.get('name'), email: values.get('email'), roles: values.getAll('roles'),
    })
    flushSync(() => setAnswer(next))
    if (!next.isDone) return
    const account = invited.safeParse(next.body)
    router.push(account.success ? `/admin/collections/accounts/${account.data.id}` : '/admin/collections/accounts')
  }

  return (
    <DeskForm onSend={send}>
      <Refusals answer={answer} besides={FIELDS} />
      <Field id="invite-name" name="name" label="Name" problem={problemOf(answer, 'name')}>
        {(input) => <input {...input} required maxLength={120} autoComplete="off" />}
      </Field>
      <Field id="invite-email" name="email" label="Email" problem={problemOf(answer, 'email')}>
        {(input) => <input {...input} required type="email" maxLength={254} autoComplete="off" />}
      </Field>
      <RoleChoice problem={problemOf(answer, 'roles')} />
      <SendButton>Send the invitation</SendButton>
    </DeskForm>
  )
}
