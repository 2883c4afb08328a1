'use client'

import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { fieldsToTakeOver, textDifferences, type Difference, type Piece } from '@/platform/pure/text-differences'
import { sayInstant } from '@/platform/pure/say-instant'
import type { FormAddress } from './use-form-address'
import type { Keeping } from './use-keeping'

/** What somebody else saved. */
export type Theirs = Record<string, unknown> & { updatedAt: string }

type Side = 'theirs' | 'mine'

const nameOf = (field: string): string =>
  field.replace(/([A-Z])/g, ' $1').toLowerCase().replace(/^./, (first) => first.toUpperCase())

/** One of two texts; what the other one does not have is marked by an element, with an underline. */
const Words = ({ side, pieces }: { side: Side; pieces: readonly Piece[] }) => (
  <p className="compared">
    {pieces.map((piece, index) => {
      if (piece.side === 'both') return <span key={index}>{piece.words}</span>
      return piece.side === side ? <mark key={index}>{piece.words}</mark> : null
    })}
  </p>
)

const sides = { theirs: 'Saved by somebody else', mine: 'Yours, not saved' } as const satisfies Record<Side, string>

type ComparedProps = { difference: Difference; choice: Side; onChoose: (choice: Side) => void }

const Compared = ({ difference: { field, pieces }, choice, onChoose }: ComparedProps) => (
  <fieldset className="two-texts">
    <legend>{nameOf(field)}</legend>
    {pieces.every(({ side }) => side === 'both') && (
      <p className="same-words">The words are the same. A link, a picture, a heading, a list or emphasis is not.</p>
    )}
    {(['theirs', 'mine'] as const).map((side) => (
      <div key={side}>
        <label>
          <input type="radio" name={`choice-${field}`} checked={choice === side} onChange={() => onChoose(side)} />
          <span>{sides[side]}</span>
        </label>
        <Words side={side} pieces={pieces} />
      </div>
    ))}
  </fieldset>
)

type Choices = Readonly<Record<string, Side>>

/** Both texts as they were when the window opened, and which is chosen for each field in which they differ. */
function useChoices(theirs: Theirs) {
  const { getData } = useForm()
  const { data: opened } = useDocumentInfo()
  const [mine] = useState(getData)
  const [choices, setChoices] = useState<Choices>(() => {
    const isOpened = opened !== undefined && opened.updatedAt === mine.updatedAt
    return Object.fromEntries(fieldsToTakeOver(theirs, mine, isOpened ? opened : null).map((field) => [field, 'theirs']))
  })
  const choose = (field: string, side: Side) => setChoices((before) => ({ ...before, [field]: side }))
  const taken = Object.keys(choices).filter((field) => choices[field] === 'theirs')
  return { differences: textDifferences(theirs, mine), choices, choose, taken }
}

type Props = {
  keeping: Keeping
  stored: NonNullable<FormAddress['stored']>
  hasVersions: boolean
  theirs: Theirs
  onClosed: () => void
}

/** Loads the page anew once the form counts as unchanged, so that the browser does not ask whether to leave it. */
function useReload(): () => void {
  const { setIsValid, setModified } = useForm()
  const isModified = useFormModified()
  const [isLeaving, setLeaving] = useState(false)
  useEffect(() => {
    if (isLeaving && !isModified) window.location.reload()
  }, [isLeaving, isModified])
  return () => {
    setIsValid(true)
    setModified(false)
    setLeaving(true)
  }
}

/** Sends the form with the chosen fields of theirs in the place of mine, on the text that is saved now. */
function useSave({ stored, hasVersions, theirs }: Props): (taken: readonly string[]) => Promise<boolean> {
  const { submit } = useForm()
  return async (taken) => {
    const outcome = await submit({
      action: `${stored.path}?depth=0&fallback-locale=null${hasVersions ? '&draft=true' : ''}`,
      method: stored.method,
      overrides: {
        ...Object.fromEntries(taken.map((field) => [field, theirs[field] ?? null])),
        ...(hasVersions ? { _status: 'draft' } : {}),
        updatedAt: theirs.updatedAt,
      },
      skipValidation: hasVersions,
    })
    return outcome ? outcome.res.status < 400 : false
  }
}

/**
 * Two texts of one document, field by field, to choose from. Nothing of theirs is lost where versions are kept; mine
 * stays in the form, and in this browser, until it is saved.
 */
export function TwoTexts(props: Props) {
  const { keeping, hasVersions, theirs, onClosed } = props
  const { setModified } = useForm()
  const { differences, choices, choose, taken } = useChoices(theirs)
  const reload = useReload()
  const save = useSave(props)
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => dialog.current?.showModal(), [])

  const goBack = () => {
    dialog.current?.close()
    setModified(true)
  }
  const openTheirs = async () => {
    await keeping.keep()
    reload()
  }
  const saveChosen = async () => {
    dialog.current?.close()
    // What is taken over stands in the form as it is saved, whatever kind of field it is.
    if (await save(taken) && taken.length > 0) window.location.reload()
  }

  // Outside the form, which a press of the enter key would send.
  return createPortal(
    <dialog ref={dialog} className="newer-text" aria-labelledby="newer-text" onClose={onClosed}>
      <h2 id="newer-text">Somebody else has saved this since you opened it</h2>
      <p>
        They saved on {sayInstant(theirs.updatedAt)}, or you did, in another window. What differs is marked in both.
      </p>
      {differences.length === 0 && <p>What is saved is the same as your text: nothing has to be saved.</p>}
      {differences.map((one) => (
        <Compared
          key={one.field}
          difference={one}
          choice={choices[one.field] ?? 'mine'}
          onChoose={(side) => choose(one.field, side)}
        />
      ))}
      <p className="desk-buttons">
        {differences.length > 0 && (
          <button type="button" onClick={() => void saveChosen()}>{saveWords(hasVersions, taken.length)}</button>
        )}
        <button type="button" className="quiet" onClick={() => void openTheirs()}>
          {differences.length > 0 ? 'Leave mine, open theirs' : 'Go on with what is saved'}
        </button>
        <button type="button" className="quiet" onClick={goBack}>Back to my text</button>
      </p>
      <p>{hasVersions ? WITH_VERSIONS : WITHOUT_VERSIONS}</p>
    </dialog>,
    document.body,
  )
}

const IF_OPENED = 'If you open theirs, yours is offered to you there.'
const WITH_VERSIONS = `What you do not choose of theirs stays among the versions. ${IF_OPENED}`
const WITHOUT_VERSIONS = `There are no older versions of this: what you do not choose of theirs is gone. ${IF_OPENED}`

const saveWords = (hasVersions: boolean, takenCount: number): string =>
  `Save ${takenCount === 0 ? 'my text' : 'what is chosen'}${hasVersions ? ' as the newest draft' : ''}`
