/** Terms that begin with the same letter, and the letter as a heading: `A`, or `0–9` for all that begin otherwise. */
export type LetterGroup<Term> = { letter: string; terms: Term[] }

const OTHERS = '0–9'

const inOrder = new Intl.Collator('en', { numeric: true })

function letterOf(term: string): string {
  const [first = ''] = term.normalize('NFKD').toUpperCase()
  return /[A-Z]/.test(first) ? first : OTHERS
}

/** Sorts terms as a dictionary does, below the letters they begin with; letters without terms are left out. */
export function termsByLetter<Term extends { term: string }>(terms: readonly Term[]): LetterGroup<Term>[] {
  const groups = new Map<string, Term[]>()
  for (const term of [...terms].sort((a, b) => inOrder.compare(a.term, b.term))) {
    const letter = letterOf(term.term)
    groups.set(letter, [...(groups.get(letter) ?? []), term])
  }
  return [...groups]
    .map(([letter, ofLetter]) => ({ letter, terms: ofLetter }))
    .sort((a, b) => inOrder.compare(a.letter, b.letter))
}
