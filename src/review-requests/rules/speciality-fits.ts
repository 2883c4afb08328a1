/** Words that many specialities and topics have, and that say nothing of whether they fit. */
const COMMON: ReadonlySet<string> = new Set([
  'medicine', 'medical', 'management', 'general', 'therapy', 'care', 'health', 'disease', 'diseases', 'disorder', 'disorders',
  'practice', 'practitioner', 'doctor', 'physician', 'specialist', 'clinical', 'family', 'chronic', 'acute', 'with', 'from',
])

/** So many letters have two words to begin with in common: `rheumatology` and `rheumatoid`. */
const STEM = 5

const wordsOf = (text: string): string[] =>
  text.normalize('NFC').toLowerCase().split(/[^\p{L}\p{M}]+/u).filter((word) => word.length >= 4 && !COMMON.has(word))

const isLike = (one: string, other: string): boolean =>
  one === other || (one.length >= STEM && other.length >= STEM && one.slice(0, STEM) === other.slice(0, STEM))

/** Whether a doctor's speciality fits a topic, by the titles from the topic's root down to itself. A hint, no rule. */
export function specialityFits(speciality: string, topicTitles: readonly string[]): boolean {
  const topicWords = topicTitles.flatMap(wordsOf)
  return wordsOf(speciality).some((word) => topicWords.some((other) => isLike(word, other)))
}
