'use client'

import { useEffect, useRef } from 'react'

/**
 * What became of a text. Where it comes onto a page that is open already and the form that somebody just sent is gone
 * with the cursor in it, the cursor goes here: who listens to the page hears what came of it. Whoever has it elsewhere
 * keeps it.
 */
export function Outcome({ sentences }: { sentences: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null)
  const words = sentences.join('\n')
  const lastWords = useRef(words)

  useEffect(() => {
    if (words === lastWords.current) return
    lastWords.current = words
    if (document.activeElement === null || document.activeElement === document.body) box.current?.focus()
  }, [words])

  if (words === '') return null
  return (
    <div ref={box} className="outcomes" role="status" tabIndex={-1}>
      {sentences.map((sentence) => <p key={sentence} className="outcome">{sentence}</p>)}
    </div>
  )
}
