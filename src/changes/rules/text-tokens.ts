/** A word, a number or a single sign of a text, with the white space that stands before it. */
export type Token = { is: 'word' | 'number' | 'sign'; words: string; gap: string }

const TOKEN = /(\s*)((?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|(?<number>\p{N}+(?:[.,]\p{N}+)*)|[^\s])/gu

/** The words, numbers and signs of a text in their order. White space at the end is left out. */
export const textTokens = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 1: gap = '', 2: words = '', groups }) => {
    if (groups?.word !== undefined) return { is: 'word', words, gap }
    return { is: groups?.number === undefined ? 'sign' : 'number', words, gap }
  })
