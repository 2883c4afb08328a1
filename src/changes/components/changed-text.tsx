import type { ChangedParagraph } from '../rules/changed-paragraphs'

const sideWords = { before: 'deleted', after: 'added' } as const

const Piece = ({ side, words }: ChangedParagraph['pieces'][number]) => {
  if (side === 'both') return <>{words}</>
  const Mark = side === 'before' ? 'del' : 'ins'
  return <Mark><span className="mark-words"> [{sideWords[side]}: </span>{words}<span className="mark-words">] </span></Mark>
}

/** What happened to a part as a whole, in words. */
function happened({ pieces, isFrameAlone }: ChangedParagraph): string {
  if (isFrameAlone) return 'reads the same, and stands differently'
  if (pieces.every(({ side }) => side === 'before')) return 'deleted'
  return pieces.every(({ side }) => side === 'after') ? 'added' : 'changed'
}

/** The parts in which two texts differ. What went and what came is told in words, by lines, and by colour last. */
export const ChangedText = ({ paragraphs }: { paragraphs: readonly ChangedParagraph[] }) => (
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
