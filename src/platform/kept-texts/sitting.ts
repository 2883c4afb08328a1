import type { KeptText } from '../pure/kept-text'
import { forgetText, keepText } from './kept-texts'
import { newId } from './new-id'
import { beginSitting } from './sitting-locks'

export type Place = Pick<KeptText, 'account' | 'document'>

export type Typed = Pick<KeptText, 'title' | 'data' | 'basis'>

/**
 * One form in one tab, from its opening to its end, and what is kept of it: one entry of its own, which no other form,
 * tab or account writes or forgets. Its acts happen in the order in which they were asked for.
 */
export class Sitting {
  private readonly id = newId()
  private release: (() => void) | null = null
  private latest: Promise<unknown> = Promise.resolve()

  constructor(private readonly place: Place) {}

  /** Keeps what stands in the form, in the place of what was kept before. @throws where the browser keeps nothing. */
  keep(typed: Typed): Promise<void> {
    const text = { ...this.place, ...typed, typedAt: Date.now() }
    return this.inTurn(async () => {
      // First, so that no other tab sees the text and takes it for left over.
      this.release ??= await beginSitting(this.id)
      await keepText(this.id, text)
    })
  }

  /** Forgets it: it is saved. */
  forget(): Promise<void> {
    return this.inTurn(() => forgetText(this.id))
  }

  /** Ends the sitting. What is kept of it then is left over. */
  leave(): Promise<void> {
    return this.inTurn(() => Promise.resolve(this.release?.()))
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.latest.then(act)
    this.latest = turn.catch(() => undefined)
    return turn
  }
}
