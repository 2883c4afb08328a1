import type { WordPiece } from '@/platform/pure/word-differences'

/** A part in which two texts differ; `isFrameAlone` where it reads the same. */
type ChangedPart = { part: string; pieces: readonly WordPiece[]; isFrameAlone: boolean }

const sideWords = { before: 'deleted', after: 'added' } as const

const Piece = ({ side, words }: WordPiece) => {
  if (side === 'both') return <>{words}</>
  const Mark = side === 'before' ? 'del' : 'ins'
  return <Mark><span className="mark-words"> [{sideWords[side]}: </span>{words}<span className="mark-words">] </span></Mark>
}

/** What happened to a part as a whole, in words. */
function happened({ pieces, isFrameAlone }: ChangedPart): string {
  if (isFrameAlone) return 'reads the same, and stands differently'
  if (pieces.every(({ side }) => side === 'before')) return 'deleted'
  return pieces.every(({ side }) => side === 'after') ? 'added' : 'changed'
}

/** The parts in which two texts differ. What went and what came is told in words, by lines, and by colour last. */
export const ChangedText = ({ paragraphs }: { paragraphs: readonly ChangedPart[] }) => (
  <>
    <p className="changes-key"><del>Struck out</del> was deleted, <ins>underlined</ins> was added.</p>
    <ol className="changes">
      {paragraphs.map((paragraph, index) => (
        <li key={index}>
          <p className="changes-part">{paragraph.part} – {happened(paragraph)}</p>
          {paragraph.pieces.length > 0 && (
            <p>{paragraph.pieces.map((piece, place) => <Piece key={place} {...piece} />)}</p>
          )}
        </li>
      ))}
    </ol>
  </>
)
