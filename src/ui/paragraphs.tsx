/** Plain text that somebody typed: a blank line begins a paragraph, line breaks are kept, nothing becomes a link. */
export const Paragraphs = ({ text }: { text: string }) =>
  text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter(Boolean).map((paragraph, index) => (
    <p key={index} className="typed" dir="auto">{paragraph}</p>
  ))
