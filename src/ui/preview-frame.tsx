import type { ReactNode } from 'react'
import { Notice } from './notice'

/** A text that is not what readers see yet; it is shown anew whenever the desk beside it saves. */
export const PreviewFrame = ({ children }: { children: ReactNode }) => (
  <>
    <Notice><p>This is a preview of the newest saved text. Readers see only what is published.</p></Notice>
    {children}
    <script src="/preview.js" data-keep defer />
  </>
)
