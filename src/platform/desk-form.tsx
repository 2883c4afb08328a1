import { useRef, useSyncExternalStore, type FormEvent, type ReactNode } from 'react'

const nothingChanges = () => () => undefined

/** Whether the page's scripts are there: on a slow line people type and press before. */
const useIsReady = (): boolean => useSyncExternalStore(nothingChanges, () => true, () => false)

type FormProps = { className?: string; onSend: (form: HTMLFormElement) => Promise<void>; children: ReactNode }

/** A form that a script sends, once at a time. Sent without one, its fields must at least not stand in the address. */
export function DeskForm({ className = 'desk-form', onSend, children }: FormProps) {
  const isBusy = useRef(false)
  const send = async (form: HTMLFormElement): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    await onSend(form).finally(() => { isBusy.current = false })
    // Once what is wrong is marked, the first such field takes the cursor.
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void send(event.currentTarget)
  }
  return <form className={className} method="post" onSubmit={submit} noValidate>{children}</form>
}

/**
 * Sends the form that it stands in. Until the scripts are there it is off, and with it the Enter key: the browser would
 * load another page instead, and what was typed would be gone.
 */
export const SendButton = ({ isQuiet = false, children }: { isQuiet?: boolean; children: ReactNode }) => (
  <button className={isQuiet ? 'quiet' : undefined} type="submit" disabled={!useIsReady()}>{children}</button>
)
