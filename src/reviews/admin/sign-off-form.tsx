'use client'

import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { useKeptWords } from '@/platform/kept-texts/use-kept-words'
import { act, type Answer } from '@/platform/act'
import { DeskForm, SendButton } from '@/platform/desk-form'
import { Refusals } from '@/ui/refusals'

type Opened = {
  articleId: string
  /** The digest of exactly the text that stands on this page, and the mark of all that stands with it. */
  digest: string
  seen: string
  /** The doctor's conflicts of interest, as their profile states them. */
  conflicts: string
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * Signs the text above as it was when the page was opened. Other acts on the page bring newer words into it: then it
 * says so in the place of the form, and shows what changed, so that nobody signs what they did not read.
 */
export function SignOffForm({ isFolded, ...shown }: Opened & { isFolded: boolean }) {
  // What was opened outlives the fold, which comes and goes with what the doctor answers.
  const [opened] = useState(shown)
  const form = shown.seen === opened.seen ? <FormToSign {...opened} /> : <Moved {...opened} />
  return isFolded ? <AfterAll>{form}</AfterAll> : form
}

/** Who has declined is not asked to sign, and may change their mind. */
const AfterAll = ({ children }: { children: ReactNode }) => (
  <details className="whole-text"><summary>Review it after all</summary>{children}</details>
)

const Moved = ({ articleId, digest }: Opened) => (
  <section className="desk-form" aria-labelledby="moved">
    <h2 id="moved">Please read again before you sign</h2>
    <p role="alert">The text, or what stands with it, has changed since you opened this page. Nothing was signed.</p>
    <p><a href={`/admin/review/${articleId}?read=${digest}`}>Show what changed since then</a></p>
  </section>
)

/** What was typed stays when the server refuses; only the password is typed anew. */
function FormToSign({ articleId, digest, seen, conflicts }: Opened) {
  const router = useRouter()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const statement = useKeptWords({ document: `review/${articleId}#statement`, title: 'A statement for a signature' })

  const send = async (form: HTMLFormElement): Promise<void> => {
    const values = new FormData(form)
    setIsBusy(true)
    const next = await act(`/api/articles/${articleId}/sign-off`, {
      digest,
      seen,
      password: text(values, 'password'),
      statement: statement.words,
      conflictsConfirmed: values.get('conflicts') === 'on',
    })
    setIsBusy(false)
    setAnswer(next)
    if (next.isDone) statement.forget()
    if (!next.isUnknown) router.refresh()
  }

  return (
    <DeskForm onSend={send}>
      <h2>Sign off this text</h2>
      <p>
        Your name will stand under exactly these words. If one of them changes, your signature no longer covers them.
      </p>
      <Refusals answer={answer} />
      <label htmlFor="statement">Statement <small>(optional, readers can see it)</small></label>
      <textarea
        id="statement"
        {...statement.box}
        rows={3}
        maxLength={2000}
      />
      <p className="conflicts">
        Your conflicts of interest: <strong>{conflicts === '' ? 'none stated' : conflicts}</strong>
      </p>
      <label className="check" htmlFor="conflicts">
        <input id="conflicts" name="conflicts" type="checkbox" />
        <span>I confirm that these are stated in full.</span>
      </label>
      <label htmlFor="password">Your password <small>(so that nobody else signs for you)</small></label>
      <input id="password" name="password" type="password" autoComplete="current-password" />
      <SendButton>{isBusy ? 'Signing …' : 'Sign off'}</SendButton>
    </DeskForm>
  )
}
