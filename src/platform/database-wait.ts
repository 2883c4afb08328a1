import { AsyncLocalStorage } from 'node:async_hooks'

/** What is noted about one request while it is answered. */
type Wait = { wasInVain: boolean }

const KEY = Symbol.for('healthool.database-wait')

const isStorage = (value: unknown): value is AsyncLocalStorage<Wait> => value instanceof AsyncLocalStorage

/** Hangs on `globalThis`, because Next may load the server's duties and its routes as two copies of this module. */
function storage(): AsyncLocalStorage<Wait> {
  const existing: unknown = Reflect.get(globalThis, KEY)
  if (isStorage(existing)) return existing
  const made = new AsyncLocalStorage<Wait>()
  Reflect.set(globalThis, KEY, made)
  return made
}

/** Notes that whoever acts found every connection to the database taken. It says nothing of anybody else. */
export function noteWaitInVain(): void {
  const wait = storage().getStore()
  if (wait) wait.wasInVain = true
}

/** Runs an act, and tells whether it waited for a connection in vain. */
export async function watchingItsWait<T>(act: () => Promise<T>): Promise<{ outcome: T; wasInVain: boolean }> {
  const wait: Wait = { wasInVain: false }
  const outcome = await storage().run(wait, act)
  return { outcome, wasInVain: wait.wasInVain }
}
