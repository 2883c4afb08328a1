import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fingerprintOf } from '@/platform/pure/ed25519.mjs'
import { Fault } from '../setup/fault.mjs'
import type { TrustedKeys } from './key-ring'

const published = z.object({ keys: z.array(z.object({ kid: z.string(), x: z.string() })).min(1) })

/**
 * Reads the keys that somebody kept: a copy of `/.well-known/healthool-keys.json`.
 *
 * @throws Fault where it is none
 */
export function readTrustedKeys(file: string): TrustedKeys {
  try {
    const { keys } = published.parse(JSON.parse(readFileSync(file, 'utf8')))
    return new Map(keys.map(({ x }) => {
      const publicKey = Buffer.from(x, 'base64url').toString('base64')
      return [fingerprintOf(publicKey), publicKey]
    }))
  } catch (error) {
    throw new Fault(`${file} is no copy of /.well-known/healthool-keys.json.`, error)
  }
}
