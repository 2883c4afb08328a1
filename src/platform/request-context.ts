import { AsyncLocalStorage } from 'node:async_hooks'

/** What log lines tell of the request that they belong to. Ids only. */
export type RequestFacts = { requestId?: string; userId?: string }

const KEY = Symbol.for('healthool.request-context')

const isStorage = (value: unknown): value is AsyncLocalStorage<RequestFacts> => value instanceof AsyncLocalStorage

/** Hangs on `globalThis`, because Next may load the server's duties and its routes as two copies of this module. */
function storage(): AsyncLocalStorage<RequestFacts> {
  const existing: unknown = Reflect.get(globalThis, KEY)
  if (isStorage(existing)) return existing
  const made = new AsyncLocalStorage<RequestFacts>()
  Reflect.set(globalThis, KEY, made)
  return made
}

/** From here on, and in all that follows from it, log lines belong to this request. */
export const beginRequest = (requestId: string): void => storage().enterWith({ requestId })

/** Who and what the code that asks acts for; empty outside a request. */
export const requestFacts = (): RequestFacts => storage().getStore() ?? {}

/** Notes who is signed in, once that is known. */
export function noteUser(userId: string | number | undefined): void {
  if (userId !== undefined) Object.assign(requestFacts(), { userId: String(userId) })
}
