/** What a page adds to the words of a text: numbers of sources, words for marks, and the words that went. */
const NOT_OF_THE_TEXT = '.citation, .unseen, .mark-words, .changes-part, del'

const tidy = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The words of an element alone, without those of lists inside it; a row of a table is its cells. */
function wordsOf(element: Element): string {
  const own = element.cloneNode(true)
  if (!(own instanceof Element)) return ''
  for (const part of own.querySelectorAll(`${NOT_OF_THE_TEXT}, :scope ul, :scope ol`)) part.remove()
  for (const line of own.querySelectorAll('br')) line.replaceWith(' ')
  const cells = [...own.querySelectorAll('th, td')].map((cell) => tidy(cell.textContent))
  return cells.length > 0 ? cells.filter((words) => words !== '').join(' | ') : tidy(own.textContent)
}

/** The innermost element around a place on a page whose words are one of the paragraphs. */
export function shownParagraph(
  from: Element,
  { page, paragraphs }: { page: Element; paragraphs: readonly string[] },
): { element: Element; words: string } | null {
  for (let element: Element | null = from; element && element !== page; element = element.parentElement) {
    const words = wordsOf(element)
    if (words !== '' && paragraphs.includes(words)) return { element, words }
  }
  return null
}
