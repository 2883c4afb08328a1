/**
 * The median of some measurements, in their unit.
 *
 * @param {readonly number[]} values at least one
 */
export function median(values) {
  const ordered = [...values].sort((a, b) => a - b)
  const middle = Math.floor(ordered.length / 2)
  const [low = 0, high = low] = ordered.length % 2 === 1 ? [ordered[middle]] : ordered.slice(middle - 1, middle + 1)
  return (low + high) / 2
}
