'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetText, listLeftOver } from '@/platform/kept-texts/kept-texts'
import type { StoredText } from '@/platform/pure/kept-text'
import { differingFields } from '@/platform/pure/text-differences'
import type { Place } from './use-keeping'

type Saved = Record<string, unknown> | null

/** What was typed into this form earlier and never saved. A text that is saved after all is forgotten on the way. */
async function findLeftOver({ account, document }: Place, saved: Saved): Promise<StoredText[]> {
  if (account === null) return []
  const found = await listLeftOver(account, document)
  const isSaved = ({ data }: StoredText) => saved !== null && differingFields(saved, data).length === 0
  await Promise.all(found.filter(isSaved).map(({ sitting }) => forgetText(sitting)))
  return found.filter((text) => !isSaved(text))
}

/** What is left over for this form, when it opens and when its tab comes back into sight, and what looks again. */
export function useLeftOver({ account, document: form }: Place): [StoredText[], () => void] {
  const { id, globalSlug, data } = useDocumentInfo()
  const [leftOver, setLeftOver] = useState<StoredText[]>([])
  const saved = useRef<Saved>(null)
  saved.current = id !== undefined || globalSlug ? (data ?? null) : null

  const look = useCallback(() => {
    // A browser that keeps nothing has nothing to offer.
    void findLeftOver({ account, document: form }, saved.current).then(setLeftOver, () => setLeftOver([]))
  }, [account, form])

  useEffect(() => {
    look()
    const onVisible = () => {
      if (document.visibilityState === 'visible') look()
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [look])

  return [leftOver, look]
}
