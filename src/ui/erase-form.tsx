import type { ReactNode } from 'react'

type Props = { action: string; label: string; children: ReactNode }

/** Erases something in two steps, without script: opening it shows what will happen, and the button does it. */
export const EraseForm = ({ action, label, children }: Props) => (
  <details className="erase">
    <summary>{label}</summary>
    <form className="reader-form" method="post" action={action}>
      {children}
      <button type="submit">Yes, erase it for good</button>
    </form>
  </details>
)
