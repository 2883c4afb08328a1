'use client'

import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { textDifferences, type Difference, type Piece } from '@/platform/pure/text-differences'
import { sayInstant } from './say-instant'
import { useMoveBasis } from './use-basis'

type Stored = Record<string, unknown> & { updatedAt: string }

const stored = z.looseObject({ updatedAt: z.string() })

async function fetchNewest(collection: string, id: string): Promise<Stored | null> {
  const response = await fetch(`/api/${collection}/${id}?draft=true&depth=0`, { credentials: 'same-origin' })
  return stored.safeParse(await response.json()).data ?? null
}

const basisOf = (data: Record<string, unknown>): string | null => (typeof data.updatedAt === 'string' ? data.updatedAt : null)

const nameOf = (field: string): string => field.replace(/([A-Z])/g, ' $1').toLowerCase().replace(/^./, (first) => first.toUpperCase())

/** One of two texts; what the other one does not have is marked by an element and in words. */
const Side = ({ side, pieces }: { side: 'theirs' | 'mine'; pieces: readonly Piece[] }) => (
  <p className="compared">
    {pieces.map((piece, index) => {
      if (piece.side === 'both') return <span key={index}>{piece.words}</span>
      return piece.side === side ? <mark key={index}>{piece.words}</mark> : null
    })}
  </p>
)

type ComparedProps = { difference: Difference; onTakeTheirs: () => void }

const Compared = ({ difference: { field, pieces }, onTakeTheirs }: ComparedProps) => (
  <section aria-label={nameOf(field)}>
    <h3>{nameOf(field)}</h3>
    <div className="two-texts">
      <div><h4>Saved by somebody else</h4><Side side="theirs" pieces={pieces} /></div>
      <div><h4>Yours, not saved</h4><Side side="mine" pieces={pieces} /></div>
    </div>
    <button type="button" className="quiet" onClick={onTakeTheirs}>Take theirs for this field</button>
  </section>
)

/** What somebody else saved, once a save was refused because of it; `null` while there is nothing to choose between. */
function useNewest(collection: string, id: string): [Stored | null, () => void] {
  const refusal = useFormFields(([fields]) => fields.updatedAt?.errorMessage ?? '')
  const [newest, setNewest] = useState<Stored | null>(null)
  useEffect(() => {
    if (refusal !== '') void fetchNewest(collection, id).then(setNewest)
  }, [refusal, collection, id])
  return [newest, () => setNewest(null)]
}

/**
 * Opens when a save met a newer text: shows both, field by field, and lets the writer choose. Nothing is lost whatever
 * they choose: the other text stays among the versions, and their own in this browser until it is saved.
 */
export function NewerText({ collection, id }: { collection: string; id: string }) {
  const [theirs, forget] = useNewest(collection, id)
  return theirs && <TwoTexts address={`/api/${collection}/${id}`} theirs={theirs} onClosed={forget} />
}

type TwoTextsProps = { address: string; theirs: Stored; onClosed: () => void }

function TwoTexts({ address, theirs, onClosed }: TwoTextsProps) {
  const { getData, reset, setModified, submit } = useForm()
  const moveTo = useMoveBasis()
  const dialog = useRef<HTMLDialogElement>(null)
  const [differences, setDifferences] = useState<Difference[]>(() => textDifferences(theirs, getData()))

  useEffect(() => dialog.current?.showModal(), [])

  // However it was closed, the text in the form is as unsaved as before, on the basis that it has.
  const closed = () => {
    moveTo(basisOf(getData()))
    onClosed()
  }
  const goBack = () => {
    dialog.current?.close()
    setModified(true)
  }
  const takeTheirs = async (field: string) => {
    const chosen = { ...getData(), [field]: theirs[field] }
    await reset(chosen)
    setModified(true)
    setDifferences(textDifferences(theirs, chosen))
  }
  const saveMine = async () => {
    moveTo(theirs.updatedAt)
    dialog.current?.close()
    await submit({
      action: `${address}?draft=true&depth=0&fallback-locale=null`,
      method: 'PATCH',
      overrides: { _status: 'draft', updatedAt: theirs.updatedAt },
      skipValidation: true,
    })
  }

  return (
    <dialog ref={dialog} className="newer-text" aria-labelledby="newer-text" onClose={closed}>
      <h2 id="newer-text">Somebody else has saved this since you opened it</h2>
      <p>They saved on {sayInstant(theirs.updatedAt)}. Nothing of yours is lost. What differs is marked in both.</p>
      {differences.length === 0 && <p>Both texts have the same words.</p>}
      {differences.map((one) => (
        <Compared key={one.field} difference={one} onTakeTheirs={() => void takeTheirs(one.field)} />
      ))}
      <p className="desk-buttons">
        <button type="button" onClick={() => void saveMine()}>Save my text as the newest draft</button>
        <button type="button" className="quiet" onClick={() => window.location.reload()}>Leave mine, open theirs</button>
        <button type="button" className="quiet" onClick={goBack}>Back to my text</button>
      </p>
      <p>If you save yours, theirs stays among the versions. If you open theirs, yours is offered to you there.</p>
    </dialog>
  )
}
