'use client'

import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { TwoTexts, type Theirs } from './two-texts'
import { useMoveBasis } from './use-basis'
import type { FormAddress } from './use-form-address'
import type { Keeping } from './use-keeping'

type Stored = NonNullable<FormAddress['stored']>

const newest = z.looseObject({ updatedAt: z.string() })

/** What is saved now; `null` where the server did not answer. */
async function fetchNewest({ path }: Stored): Promise<Theirs | null> {
  try {
    const response = await fetch(`${path}?draft=true&depth=0`, { credentials: 'same-origin' })
    return newest.safeParse(await response.json()).data ?? null
  } catch {
    return null
  }
}

type Props = { keeping: Keeping; stored: Stored; hasVersions: boolean }

/** Opens when a save was refused because of a newer text, and shows both. */
export function NewerText({ keeping, stored, hasVersions }: Props) {
  const refusal = useFormFields(([fields]) => fields.updatedAt?.errorMessage ?? '')
  const basis = useFormFields(([fields]) => fields.updatedAt?.value)
  const moveTo = useMoveBasis()
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const { path, method } = stored

  // Taken back, so that the next refused save opens this again; the basis of the form stays what it was.
  const takeBack = () => moveTo(typeof basis === 'string' ? basis : null)
  useEffect(() => {
    if (refusal === '') return
    void fetchNewest({ path, method }).then((found) => (found ? setTheirs(found) : takeBack()))
  }, [refusal, path, method])

  if (!theirs) return null
  const closed = () => {
    takeBack()
    setTheirs(null)
  }
  return <TwoTexts keeping={keeping} stored={stored} hasVersions={hasVersions} theirs={theirs} onClosed={closed} />
}
