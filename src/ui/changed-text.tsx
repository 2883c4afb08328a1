import type { WordPiece } from '@/platform/pure/word-differences'

/** How a part stands, in words, before and after; `null` on the side where it is not. */
type ChangedFrame = { before: string | null; after: string | null }

/** A part in which two texts differ, in its words, in how it stands (`frame`), or in both. */
type ChangedPart = { part: string; pieces: readonly WordPiece[]; frame: ChangedFrame | null }

const sideWords = { before: 'deleted', after: 'added' } as const

const Piece = ({ side, words }: WordPiece) => {
  if (side === 'both') return <>{words}</>
  const Mark = side === 'before' ? 'del' : 'ins'
  return <Mark><span className="mark-words"> [{sideWords[side]}: </span>{words}<span className="mark-words">] </span></Mark>
}

/** What happened to a part as a whole, in words. */
function happened({ pieces }: ChangedPart): string {
  if (pieces.every(({ side }) => side === 'both')) return 'reads the same, and stands differently'
  if (pieces.every(({ side }) => side === 'before')) return 'deleted'
  return pieces.every(({ side }) => side === 'after') ? 'added' : 'changed'
}

const orPlain = (frame: string): string => (frame === '' ? 'plain text' : frame)

/** How a part stands, or stood before it changed; `''` where the words by the part say all there is. */
function frameSentence({ before, after }: ChangedFrame): string {
  if (before === null || after === null) return `Stands as: ${before ?? after ?? ''}.`
  return before === after ? '' : `Stood as: ${orPlain(before)}. Stands as: ${orPlain(after)}.`
}

/** The same, or that it stands differently where there are no words for how, and its own words do not say so. */
function frameNote(part: ChangedPart): string {
  if (!part.frame) return ''
  const areWordsSame = part.pieces.every(({ side }) => side === 'both')
  return frameSentence(part.frame) || (areWordsSame ? '' : 'It stands differently, too.')
}

const FrameNote = ({ part }: { part: ChangedPart }) => {
  const note = frameNote(part)
  return note === '' ? null : <p className="changes-frame">{note}</p>
}

/** The parts in which two texts differ. What went and what came is told in words, by lines, and by colour last. */
export const ChangedText = ({ paragraphs }: { paragraphs: readonly ChangedPart[] }) => (
  <>
    <p className="changes-key"><del>Struck out</del> was deleted, <ins>underlined</ins> was added.</p>
    <ol className="changes">
      {paragraphs.map((paragraph, index) => (
        <li key={index}>
          <p className="changes-part">{paragraph.part} – {happened(paragraph)}</p>
          <FrameNote part={paragraph} />
          {paragraph.pieces.length > 0 && (
            <p>{paragraph.pieces.map((piece, place) => <Piece key={place} {...piece} />)}</p>
          )}
        </li>
      ))}
    </ol>
  </>
)
