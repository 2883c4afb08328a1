'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ReasonForm } from './reason-form'

type Props = { articleId: string; offers: { withdraw: string | null; decline: boolean } }

/** Lets the cursor go to what has just come onto the page, in the place of a form that is gone. */
const takeCursor = (element: HTMLElement | null): void => element?.focus()

/** The ways out of a review: not to make it, or to take it back. */
export function ReviewActs({ articleId, offers: { withdraw, decline } }: Props) {
  const router = useRouter()
  const [takenBack, setTakenBack] = useState<string | null>(null)
  const isTakenBack = takenBack !== null && takenBack !== withdraw
  if (withdraw === null && !decline && !isTakenBack) return null
  return (
    <div className="desk-form review-acts">
      {isTakenBack && (
        <p className="outcome" role="status" tabIndex={-1} ref={takeCursor}>
          The signature is taken back, and your reason is on record.
        </p>
      )}
      {decline && (
        <ReasonForm
          document={`review/${articleId}#decline`}
          name="Decline this review"
          explanation="The editors hear why, and ask somebody else."
          label="Why you cannot review it"
          path={`/api/articles/${articleId}/decline`}
          onDone={() => router.refresh()}
        />
      )}
      {withdraw !== null && (
        <ReasonForm
          // Once a confirmation is taken back, the signature before it is offered: another act, folded away again.
          key={withdraw}
          document={`review/${articleId}#withdraw`}
          name="Take the signature back"
          explanation="Your name goes from the page at once. Readers see a notice, or the article is taken down, as the site sets it."
          label="Why"
          path={`/api/sign-offs/${withdraw}/withdraw`}
          onDone={() => {
            setTakenBack(withdraw)
            router.refresh()
          }}
        />
      )}
    </div>
  )
}
