/** Chooses from lists by dice that fall alike in every run (mulberry32). */
export function seededChoice(seed: number) {
  let state = seed
  return <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const chosen = items[((mixed ^ (mixed >>> 14)) >>> 0) % items.length]
    if (chosen === undefined) throw new Error('There is nothing to choose from.')
    return chosen
  }
}
