import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Result } from '@/platform/pure/result'

export type Actor = NonNullable<PayloadRequest['user']>

/** A request in which an account acts, so that the seed passes every gate that a person would pass. */
export const requestOf = (payload: Payload, user: Actor): Promise<PayloadRequest> => createLocalReq({ user }, payload)

/** The value of an act that must not be refused here: samples that break a rule are a bug. */
export function valueOf<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new Error(`The samples break a rule: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
