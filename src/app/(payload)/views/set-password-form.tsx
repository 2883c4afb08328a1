'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { act, problemOf, type Answer } from '@/platform/act'
import { DeskForm, SendButton } from '@/platform/desk-form'
import { Field } from '@/ui/field'
import { Refusals } from '@/ui/refusals'

const FIELDS = ['password', 'repeated']

const DIFFER: Answer = { isDone: false, issues: [{ field: 'repeated', message: 'This is not the same as above.' }] }

/** Sets the password, which also signs in. What was typed stays when it is refused. */
export function SetPasswordForm({ token }: { token: string }) {
  const router = useRouter()
  const { fetchFullUser } = useAuth()
  const [answer, setAnswer] = useState<Answer | null>(null)

  const send = async (form: HTMLFormElement): Promise<void> => {
    // The next page is on its way.
    if (answer?.isDone) return
    const values = new FormData(form)
    // A refusal in the same words is read out only where the one before was gone.
    flushSync(() => setAnswer(null))
    const password = values.get('password')
    const isSame = password === values.get('repeated')
    const next = isSame ? await act('/api/accounts/reset-password', { token, password }) : DIFFER
    flushSync(() => setAnswer(next))
    if (next.isDone) router.push(await fetchFullUser() ? '/admin' : '/admin/login')
  }

  return (
    <DeskForm onSend={send}>
      <Refusals answer={answer} besides={FIELDS} />
      <Field id="new-password" name="password" label="New password" problem={problemOf(answer, 'password')}>
        {(input) => <input {...input} required type="password" autoComplete="new-password" />}
      </Field>
      <Field id="repeated-password" name="repeated" label="Once more" problem={problemOf(answer, 'repeated')}>
        {(input) => <input {...input} required type="password" autoComplete="new-password" />}
      </Field>
      <SendButton>Save the password</SendButton>
    </DeskForm>
  )
}
