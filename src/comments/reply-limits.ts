import { RateLimiterMemory } from 'rate-limiter-flexible'

/** How many replies one network address may send, and how many all together: a flood is slowed whoever sends it. */
const PER_ADDRESS = { points: 20, duration: 10 * 60 }
const TOGETHER = { points: 120, duration: 10 * 60 }

const perAddress = new RateLimiterMemory({ keyPrefix: 'reply', ...PER_ADDRESS })
const together = new RateLimiterMemory({ keyPrefix: 'replies', ...TOGETHER })

const isRefusal = (reason: unknown): boolean => !(reason instanceof Error)

/**
 * Counts a reply from an address; tells whether it may pass. Addresses are held in memory for ten minutes at most, and
 * written nowhere.
 */
export async function mayReply(address: string): Promise<boolean> {
  try {
    await perAddress.consume(address)
    await together.consume('all')
    return true
  } catch (reason) {
    if (isRefusal(reason)) return false
    throw reason
  }
}
