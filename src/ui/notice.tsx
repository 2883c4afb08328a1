import type { ReactNode } from 'react'

/** Something that a reader must know before they read on; amber, with a shape and words of its own. */
export const Notice = ({ children }: { children: ReactNode }) => (
  <div className="notice">
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 2 19 18H1z" /></svg>
    <div>{children}</div>
  </div>
)
