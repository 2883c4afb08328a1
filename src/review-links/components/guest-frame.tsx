import type { ReactNode } from 'react'
import { Notice } from '@/ui/notice'
import { GUEST_FORM_ID } from './guest-form'

type Props = {
  name: string
  /** When the link ends, in words. */
  until: string
  isThanked: boolean
  children: ReactNode
}

/** A text that is not out yet, before the eyes of a guest who was asked to comment on it. */
export const GuestFrame = ({ name, until, isThanked, children }: Props) => (
  <>
    {isThanked && (
      <p className="notice sent" role="status">Thank you, your comment is sent. You can comment on another part, too.</p>
    )}
    <Notice>
      <p>
        <bdi>{name}</bdi>, you were asked to read this text and to comment on it, until {until}. Readers may not see it
        like this yet: please keep it, and the address of this page, to
        yourself. <a href={`#${GUEST_FORM_ID}`}>Comment on it</a>
      </p>
    </Notice>
    {children}
  </>
)
