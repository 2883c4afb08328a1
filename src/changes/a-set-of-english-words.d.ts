declare module 'a-set-of-english-words' {
  const words: ReadonlySet<string>
  // eslint-disable-next-line no-restricted-syntax -- the package has none but this
  export default words
}
