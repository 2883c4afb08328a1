'use client'

import { useFormModified } from '@payloadcms/ui'
import { ReasonForm } from './reason-form'
import type { PanelStanding } from './panel-standing'

type Props = { articleId: string; state: Pick<PanelStanding, 'change' | 'digest' | 'offers'>; onDone: () => Promise<void> }

const quoted = (words: string | null): string => (words === null ? 'nothing' : `“${words}”`)

/** What somebody may do about a text besides the usual way; nobody is shown what they may not do. */
export function PanelActs({ articleId, state: { change, digest, offers }, onDone }: Props) {
  const isModified = useFormModified()
  // Each of these is about the text that is saved.
  if (isModified) return null
  const kept = (name: string): string => `collections/articles/${articleId}#${name}`
  return (
    <>
      {change && offers.editorial && (
        <>
          <p>Since {change.signedBy} signed, only what looks like typing mistakes was mended:</p>
          <ul>
            {change.changes.map(({ part, before, after }, place) => (
              <li key={place}>{part}: {quoted(before)} is now {quoted(after)}</li>
            ))}
          </ul>
          {offers.editorial.refusal ? <p>{offers.editorial.refusal}</p> : (
            <ReasonForm
              document={kept('editorial')}
              name="Confirm a typing mistake"
              explanation={`${change.signedBy} is told of each change, and can refuse it for 14 days. Unless they do, the signature answers for this text.`}
              label="Which mistake was mended"
              path={`/api/articles/${articleId}/confirm-editorial`}
              digest={digest}
              onDone={onDone}
            />
          )}
        </>
      )}
      {offers.urgent && (
        <ReasonForm
          document={kept('urgent')}
          name="Publish before a review"
          explanation="For a change of safety that cannot wait. Readers see that no doctor has reviewed it yet, search engines are kept away, and admins are told."
          label="Why it cannot wait"
          path={`/api/articles/${articleId}/publish-urgently`}
          digest={digest}
          onDone={async () => {
            await onDone()
            // Payload's own form still shows the text as a draft.
            window.location.reload()
          }}
        />
      )}
      {offers.withdraw && (
        <ReasonForm
          document={kept('withdraw')}
          name="Take the signature back"
          explanation="The doctor’s name goes from the page at once. Readers see a notice, or the article is taken down, as the site sets it."
          label="Why"
          path={`/api/sign-offs/${offers.withdraw}/withdraw`}
          onDone={onDone}
        />
      )}
    </>
  )
}
