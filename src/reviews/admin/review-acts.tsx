'use client'

import { useRouter } from 'next/navigation'
import { ReasonForm } from './reason-form'

type Props = { articleId: string; offers: { withdraw: string | null; decline: boolean } }

/** The ways out of a review: not to make it, or to take it back. */
export function ReviewActs({ articleId, offers: { withdraw, decline } }: Props) {
  const router = useRouter()
  if (withdraw === null && !decline) return null
  return (
    <div className="desk-form review-acts">
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
          document={`review/${articleId}#withdraw`}
          name="Take the signature back"
          explanation="Your name goes from the page at once. Readers see a notice, or the article is taken down, as the site sets it."
          label="Why"
          path={`/api/sign-offs/${withdraw}/withdraw`}
          onDone={() => router.refresh()}
        />
      )}
    </div>
  )
}
