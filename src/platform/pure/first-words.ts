/** The beginning of a text on one line, of at most so many characters; where it is cut, an ellipsis says so. */
export function firstWords(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= maxLength) return line
  const cut = line.slice(0, maxLength - 1)
  return `${cut.replace(/ \S*$/, '') || cut}…`
}
