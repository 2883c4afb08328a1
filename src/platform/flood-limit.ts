import { RateLimiterMemory } from 'rate-limiter-flexible'
import { sourceOf } from './pure/network'

type Limits = {
  /** Sets the counts of one form apart from those of another. */
  name: string
  /** How many in ten minutes from one network address. */
  perAddress: number
  /** How many in ten minutes all together: a flood is slowed whoever sends it. */
  together: number
}

const DURATION_SECONDS = 10 * 60

const isRefusal = (reason: unknown): boolean => !(reason instanceof Error)

/**
 * A limit for a form that anybody may send. It counts what an address sends, and tells whether it may pass. Addresses
 * are held in memory for ten minutes at most, and written nowhere.
 */
export function floodLimit({ name, perAddress, together }: Limits): (address: string) => Promise<boolean> {
  const byAddress = new RateLimiterMemory({ keyPrefix: name, points: perAddress, duration: DURATION_SECONDS })
  const byAll = new RateLimiterMemory({ keyPrefix: `${name}-all`, points: together, duration: DURATION_SECONDS })
  return async (address) => {
    try {
      await byAddress.consume(sourceOf(address))
      await byAll.consume('all')
      return true
    } catch (reason) {
      if (isRefusal(reason)) return false
      throw reason
    }
  }
}
