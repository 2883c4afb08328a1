const AT_ONCE = 1_000

/** Many things, some at a time. */
export type Portions<Item> = AsyncIterable<Item[]> | Iterable<Item[]>

export function* inPortionsOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let place = 0; place < items.length; place += AT_ONCE) yield items.slice(place, place + AT_ONCE)
}
