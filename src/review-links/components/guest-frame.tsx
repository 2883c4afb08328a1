import type { ReactNode } from 'react'
import type { PlainDate } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import { Notice } from '@/ui/notice'
import { GUEST_FORM_ID } from './guest-form'

type Props = {
  name: string
  /** The day on which the link ends, in the site's time zone. */
  until: PlainDate
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
        <bdi>{name}</bdi>, you were asked to read this text and to comment on it, until <Day day={until} />. Readers may
        not see it like this yet: please keep it, and the address of this page, to
        yourself. <a href={`#${GUEST_FORM_ID}`}>Comment on it</a>
      </p>
    </Notice>
    {children}
  </>
)
