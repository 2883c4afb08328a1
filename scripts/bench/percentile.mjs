/**
 * The smallest of some measurements that at least this share of them does not exceed, in their unit.
 *
 * @param {readonly number[]} values at least one
 * @param {number} share above 0, at most 1: 0.95 for the 95th percentile
 */
export function percentile(values, share) {
  const ordered = [...values].sort((a, b) => a - b)
  return ordered[Math.ceil(ordered.length * share) - 1] ?? NaN
}
