/**
 * Chance that falls the same way each time.
 *
 * @typedef {object} SeededRandom
 * @property {() => number} next from 0 up to, but not, 1
 * @property {(from: number, to: number) => number} whole a whole number, both ends included
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {(share: number) => boolean} chance
 * @property {() => string} uuid
 * @property {() => string} digest 64 hexadecimal digits
 */

/**
 * The generator “mulberry32”: small, fast, and good enough for making things up.
 *
 * @param {number} seed
 * @returns {SeededRandom}
 */
export function seededRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (/** @type {number} */ from, /** @type {number} */ to) => from + Math.floor(next() * (to - from + 1))
  const hex = (/** @type {number} */ digits) =>
    Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('')
  return {
    next,
    whole,
    pick: (list) => {
      const item = list[whole(0, list.length - 1)]
      if (item === undefined) throw new RangeError('There is nothing to pick from.')
      return item
    },
    chance: (share) => next() < share,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[whole(0, 3)]}${hex(3)}-${hex(12)}`,
    digest: () => hex(64),
  }
}
