import { timingSafeEqual } from 'node:crypto'
import { sha256 } from './sha256'

/**
 * Whether two texts are the same, of which strangers must not guess one piece by piece: neither the time nor an error
 * tells how much of a guess was right, since digests of one length are compared.
 */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)))
