/** A value at the end of a branch, with the name of the member that holds it. */
export type Leaf = { member: string; value: string }

/** Each value in a projected text with the nearest member that holds it; a new member shows up by itself. */
export function leavesOf(part: unknown, member = ''): Leaf[] {
  if (Array.isArray(part)) return part.flatMap((item: unknown) => leavesOf(item, member))
  if (typeof part === 'object' && part !== null) {
    return Object.entries(part).flatMap(([name, value]) => leavesOf(value, name))
  }
  return [{ member, value: String(part) }]
}
