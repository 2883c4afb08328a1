/** Why a text cannot be stored at all. PostgreSQL refuses U+0000 (22021) and `jsonb` refuses lone surrogates. */
export type TextFault = 'null-character' | 'malformed'

/** Tells what makes a text unstorable, or `null` when nothing does. */
export const textFault = (text: string): TextFault | null => {
  if (text.includes('\u0000')) return 'null-character'
  return text.isWellFormed() ? null : 'malformed'
}

export const textFaultSentences = {
  'null-character': 'This contains a character that cannot be stored (U+0000). Please remove it.',
  malformed: 'This contains broken characters. Please type or paste it again.',
} satisfies Record<TextFault, string>

/** Where a value holds unstorable text: dotted paths such as `sources.0.title`, each with its fault. */
export function textFaultsIn(value: unknown, path = ''): { path: string; fault: TextFault }[] {
  if (typeof value === 'string') {
    const fault = textFault(value)
    return fault ? [{ path, fault }] : []
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => textFaultsIn(item, joined(path, String(index))))
  if (typeof value !== 'object' || value === null || value instanceof Date || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    textFault(key) ? [{ path, fault: 'malformed' as const }] : textFaultsIn(item, joined(path, key)),
  )
}

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** Whether a text would break out of the single line that it is meant for: a name, a title, an address. */
export const hasLineBreak = (text: string): boolean => /[\r\n\u0085\u2028\u2029]/.test(text)

/** Whether a text holds control characters that no name, title or address needs. */
export const hasControlCharacter = (text: string): boolean =>
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
