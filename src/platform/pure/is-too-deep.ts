/** Deeper than any document, and far from where a walk through it would run out of stack. */
const MAX_DEPTH = 200

/** Whether a value is nested too deeply; walks level by level, so that no depth can hurt. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap((item): unknown[] => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
