/**
 * A text as one line of a mail's head: line breaks and other control characters become spaces, so that no name and no
 * subject can add a line of its own; what is too long is cut, by whole characters.
 */
export function headerLine(text: string, maxCharacters: number): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return Array.from(line).slice(0, maxCharacters).join('').trim()
}
