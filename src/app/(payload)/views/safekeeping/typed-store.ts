import { createStore, del, get, set } from 'idb-keyval'
import { z } from 'zod'

const typed = z.object({
  data: z.record(z.string(), z.unknown()),
  /** The instant of the saved text that was typed into; `null` for what was never saved. */
  basis: z.string().nullable(),
  /** When it was typed last, in milliseconds since 1970. */
  typedAt: z.number(),
})

/** What somebody typed into a form and has not saved, as the browser keeps it. */
export type Typed = z.infer<typeof typed>

const KEPT_DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000

const store = () => createStore('healthool', 'typed')

/** Keeps what was typed. @throws DOMException where the browser keeps nothing, or has no room. */
export const keepTyped = (key: string, text: Typed): Promise<void> => set(key, text, store())

/** What was typed and not saved, if it is not too old; `null` otherwise. */
export async function findTyped(key: string, now = Date.now()): Promise<Typed | null> {
  const { data } = typed.safeParse(await get(key, store()))
  if (data && now - data.typedAt < KEPT_DAYS * DAY_MS) return data
  await forgetTyped(key)
  return null
}

export const forgetTyped = (key: string): Promise<void> => del(key, store())
