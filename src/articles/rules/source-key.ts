/** The key of a source, or what a citation says of it, as the signed text has it: NFC, without white space around. */
export const sourceKey = (written: unknown): string =>
  typeof written === 'string' ? written.normalize('NFC').trim() : ''

/** Whether a key can stand in an address and in an attribute: one word. */
export const isFitKey = (key: string): boolean => !/\s/.test(key)

/** What is said of a key that is not one word. */
export const UNFIT_KEY = 'The key of a source is one word without white space, such as nice-2020.'
