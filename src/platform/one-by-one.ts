import type { PayloadRequest } from 'payload'

/** The last act that was begun, by transaction. */
const lasts = new Map<number | string, Promise<unknown>>()

/**
 * Runs acts of one transaction one after another. Payload does a bulk operation to all its documents at once within one
 * transaction, where no lock of the database keeps two hooks apart. Outside of a transaction nothing waits.
 */
export async function oneByOne<T>(req: PayloadRequest, act: () => Promise<T>): Promise<T> {
  const id = await req.transactionID
  if (id === undefined) return act()
  const before = lasts.get(id) ?? Promise.resolve()
  const own = before.then(act, act)
  lasts.set(id, own)
  try {
    return await own
  } finally {
    if (lasts.get(id) === own) lasts.delete(id)
  }
}
