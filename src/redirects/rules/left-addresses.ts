/** What a redirect may follow: the kinds of documents that have an address of their own. */
export const documentKinds = ['article', 'topic', 'page', 'person'] as const

export type DocumentKind = (typeof documentKinds)[number]

/** A document that readers see, with the address (a slash in front) at which they see it. */
export type Shown = { kind: DocumentKind; id: string; address: string }

const keyOf = ({ kind, id, address }: Shown): string => `${kind}/${id} ${address}`

/** Where documents were seen and are not any more, be it that they moved or that they were taken down. */
export function leftAddresses(before: readonly Shown[], after: readonly Shown[]): Shown[] {
  const taken = new Set(after.map(({ address }) => address))
  return before.filter(({ address }) => !taken.has(address))
}

/** Addresses at which documents are seen now and were not before. */
export function takenAddresses(before: readonly Shown[], after: readonly Shown[]): string[] {
  const known = new Set(before.map(keyOf))
  return after.filter((shown) => !known.has(keyOf(shown))).map(({ address }) => address)
}
