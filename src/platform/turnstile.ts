/** There is no place left, not even to wait in. */
export class TurnstileFull extends Error {
  constructor() {
    super('Too much waits here already.')
  }
}

/** Lets only so many acts go on at once and so many wait, first come first served, in this process. */
export class Turnstile {
  readonly #places: number
  readonly #waiting: number
  readonly #queue: (() => void)[] = []
  #busy = 0

  constructor({ places, waiting }: { places: number; waiting: number }) {
    this.#places = places
    this.#waiting = waiting
  }

  /**
   * Runs an act when its turn has come.
   *
   * @throws TurnstileFull at once, without having run it, where too many wait
   */
  async pass<T>(act: () => Promise<T>): Promise<T> {
    if (this.#busy < this.#places) this.#busy += 1
    else await this.#wait()
    try {
      return await act()
    } finally {
      const next = this.#queue.shift()
      // The place goes on to whoever waits the longest, so that nobody takes it in between.
      if (next) next()
      else this.#busy -= 1
    }
  }

  async #wait(): Promise<void> {
    if (this.#queue.length >= this.#waiting) throw new TurnstileFull()
    await new Promise<void>((resolve) => this.#queue.push(resolve))
  }
}
