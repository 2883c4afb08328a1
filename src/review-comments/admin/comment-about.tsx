'use client'

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

type About = { about: string; setAbout: (words: string) => void }

const Shared = createContext<About>({ about: '', setAbout: () => undefined })

/** Lets a text and the form below it know of one another: which paragraph is to be commented on, or none. */
export function CommentAbout({ children }: { children: ReactNode }) {
  const [about, setAbout] = useState('')
  const shared = useMemo(() => ({ about, setAbout }), [about])
  return <Shared value={shared}>{children}</Shared>
}

export const useCommentAbout = (): About => useContext(Shared)
