import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { neighbourhoodOf, sourceOf } from './pure/network'

type Limits = {
  /** Sets the counts of one form apart from those of another. */
  name: string
  /** How many in ten minutes from one network address; its neighbourhood may send three times as many. */
  perAddress: number
  /** How many in ten minutes all together, after which each neighbourhood may still send one. */
  together: number
}

type FloodLimit = {
  /** Counts a form before it is read, good or not; tells whether it is worth an answer. */
  mayTry: (address: string) => Promise<boolean>
  /** Counts a form without mistakes; tells whether it may pass. */
  maySend: (address: string) => Promise<boolean>
}

const DURATION_SECONDS = 10 * 60
const TRIES_PER_ADDRESS = 200

/** Counts one more, and gives how many there were in all; `null` where that is too many. */
async function counted(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    const { consumedPoints }: RateLimiterRes = await limiter.consume(key)
    return consumedPoints
  } catch (reason) {
    if (reason instanceof Error) throw reason
    return null
  }
}

/**
 * Limits for a form that anybody may send. Addresses are held in memory for ten minutes at most, and written nowhere.
 *
 * A flood is slowed wherever it comes from, and still shuts the form for nobody: whoever comes from where nothing came
 * from within ten minutes passes.
 */
export function floodLimit({ name, perAddress, together }: Limits): FloodLimit {
  const limiter = (level: string, points: number) =>
    new RateLimiterMemory({ keyPrefix: `${name}-${level}`, points, duration: DURATION_SECONDS })
  const tries = limiter('tries', TRIES_PER_ADDRESS)
  const byAddress = limiter('address', perAddress)
  const byNeighbourhood = limiter('neighbourhood', perAddress * 3)
  const byAll = limiter('all', together)
  return {
    mayTry: async (address) => (await counted(tries, sourceOf(address))) !== null,
    async maySend(address) {
      if ((await counted(byAddress, sourceOf(address))) === null) return false
      const fromThere = await counted(byNeighbourhood, neighbourhoodOf(address))
      if (fromThere === null) return false
      return (await counted(byAll, 'all')) !== null || fromThere === 1
    },
  }
}
