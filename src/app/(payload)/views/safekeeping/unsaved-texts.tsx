'use client'

import { useCallback, useEffect, useState } from 'react'
import { forgetText, listLeftOver } from '@/platform/kept-texts/kept-texts'
import { useOwner } from '@/platform/kept-texts/use-owner'
import type { StoredText } from '@/platform/pure/kept-text'
import { sayInstant } from '@/platform/pure/say-instant'

/** Texts with a link to the form of each. */
export const TextLink = ({ text: { document, title, typedAt } }: { text: StoredText }) => (
  <><a href={`/admin/${document}`}>{title === '' ? 'Without a title' : title}</a>, typed until {sayInstant(typedAt)}</>
)

/** On the dashboard: what was typed in this browser and never saved, whichever form it belongs to. */
export function UnsavedTexts() {
  const account = useOwner()
  const [texts, setTexts] = useState<StoredText[]>([])
  const look = useCallback(() => {
    if (account === null) return
    // A browser that keeps nothing has nothing to list.
    void listLeftOver(account).then(setTexts, () => setTexts([]))
  }, [account])
  useEffect(look, [look])

  if (texts.length === 0) return null
  return (
    <section className="waiting-list" aria-labelledby="unsaved">
      <h2 id="unsaved">Typed and not saved</h2>
      <ul className="desk-note">
        {texts.map((text) => (
          <li key={text.sitting}>
            <TextLink text={text} />{' '}
            <button type="button" className="quiet" onClick={() => void forgetText(text.sitting).then(look)}>Throw it away</button>
          </li>
        ))}
      </ul>
    </section>
  )
}
