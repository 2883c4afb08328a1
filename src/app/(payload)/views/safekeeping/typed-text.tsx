'use client'

import { useState } from 'react'
import { forgetText } from '@/platform/kept-texts/kept-texts'
import type { StoredText } from '@/platform/pure/kept-text'
import { sayInstant } from '@/platform/pure/say-instant'
import { useFillForm } from './use-fill-form'
import type { Keeping } from './use-keeping'

type Props = { keeping: Keeping; leftOver: readonly StoredText[]; basis: string | null; onDecided: () => void }

/** Text that a crashed tab, an expired sign-in or a lost line kept from being saved, to be put back. */
export function TypedText({ keeping, leftOver, basis, onDecided }: Props) {
  const prepare = useFillForm()
  const [isAway, setAway] = useState(false)

  // What stands in the form is left over in its turn, so that nothing goes by putting something else in its place.
  const putBack = async ({ sitting, ...text }: StoredText) => {
    const fill = await prepare(text)
    setAway(fill === null)
    if (fill === null) return
    void keeping.keep()
    const renewed = keeping.renew()
    fill()
    await renewed
    if (await keeping.keepAhead(text)) await forgetText(sitting)
    onDecided()
  }
  const throwAway = async ({ sitting }: StoredText) => {
    await forgetText(sitting)
    onDecided()
  }

  return (
    <>
      {!keeping.isKept && (
        <p className="desk-note desk-note-warning" role="status">
          This browser keeps no copy of what you type. Please save often.
        </p>
      )}
      {isAway && (
        <p className="desk-note desk-note-warning" role="alert">
          The server did not answer. Nothing was changed; please try again.
        </p>
      )}
      {leftOver.map((text) => (
        <div key={text.sitting} className="desk-note desk-note-warning" role="status">
          <p>
            What you typed here until {sayInstant(text.typedAt)} was not saved. It is kept in this browser.
            {text.basis === null && text.title !== '' && ` It is called “${text.title}”.`}
            {text.basis !== basis && ' This has been saved since; when you save, both texts are shown.'}
          </p>
          <p className="desk-buttons">
            <button type="button" onClick={() => void putBack(text)}>Put it back</button>
            <button type="button" className="quiet" onClick={() => void throwAway(text)}>Throw it away</button>
          </p>
        </div>
      ))}
    </>
  )
}
