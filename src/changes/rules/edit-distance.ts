/**
 * How many letters have to be put in, left out, exchanged or swapped with their neighbour to make one word of another
 * (optimal string alignment); anything above `most` is told as `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = row > 1 && column > 1
        && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current.push(Math.min(
        at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
      ))
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(at(last, other.length), most + 1)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Every word at a distance of one from a word in lower case. */
export function neighboursOf(word: string): Set<string> {
  const found = new Set<string>()
  for (let place = 0; place <= word.length; place += 1) {
    const [head, tail] = [word.slice(0, place), word.slice(place)]
    if (tail !== '') found.add(head + tail.slice(1))
    if (tail.length > 1) found.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2))
    for (const letter of LETTERS) {
      found.add(head + letter + tail)
      if (tail !== '') found.add(head + letter + tail.slice(1))
    }
  }
  found.delete(word)
  return found
}
