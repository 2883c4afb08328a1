import { createStore, del, entries, set, type UseStore } from 'idb-keyval'
import { isOutdated, keptText, leftOver, type KeptText, type StoredText } from '../pure/kept-text'
import { openSittings } from './sitting-locks'

let opened: UseStore | null = null

const store = (): UseStore => (opened ??= createStore('healthool', 'typed'))

/** Keeps what was typed in a sitting. @throws DOMException where the browser keeps nothing, or has no room. */
export const keepText = (sitting: string, text: KeptText): Promise<void> => set(sitting, text, store())

/** Forgets what was typed in a sitting. */
export const forgetText = (sitting: string): Promise<void> => del(sitting, store())

/** All that this browser keeps, whoever typed it. What is too old, or in a form that is no longer used, goes first. */
async function listTexts(now: number): Promise<StoredText[]> {
  const all = await entries<string, unknown>(store())
  const read = all.map(([sitting, value]) => ({ sitting, text: keptText.safeParse(value).data }))
  const kept = read.flatMap(({ sitting, text }) => (text && !isOutdated(text, now) ? [{ ...text, sitting }] : []))
  const alive = new Set(kept.map(({ sitting }) => sitting))
  await Promise.all(all.filter(([sitting]) => !alive.has(sitting)).map(([sitting]) => forgetText(sitting)))
  return kept
}

/**
 * What an account typed here and did not save, in sittings that have ended; the newest first. Into one form, if it is
 * named, else into all.
 */
export async function listLeftOver(account: string, document?: string): Promise<StoredText[]> {
  const texts = await listTexts(Date.now())
  return leftOver(texts, { account, open: await openSittings(), ...(document === undefined ? {} : { document }) })
}

/** All that an account typed here and did not save, also in tabs that are open. */
export async function listUnsaved(account: string): Promise<StoredText[]> {
  return leftOver(await listTexts(Date.now()), { account, open: new Set() })
}
