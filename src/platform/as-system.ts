import type { Payload } from 'payload'

type SystemCall = 'create' | 'find' | 'findByID' | 'findGlobal' | 'findVersions' | 'update' | 'updateGlobal' | 'delete' | 'count'

type SystemPayload = Pick<Payload, SystemCall>

/**
 * The Local API with the system's own authority, past every access rule.
 *
 * `reason` says in a few words why no person's authority fits; it goes into the debug log with each call.
 * Pass `req` in the call's options to join its transaction.
 */
export function asSystem(payload: Payload, reason: string): SystemPayload {
  const act = (call: SystemCall) => (options: object): unknown => {
    payload.logger.debug({ call, reason }, 'acting as the system')
    const method: unknown = Reflect.get(payload, call)
    if (typeof method !== 'function') throw new TypeError(`Payload has no ${call}.`)
    return Reflect.apply(method, payload, [{ ...options, overrideAccess: true }])
  }
  const calls = {
    create: act('create'),
    find: act('find'),
    findByID: act('findByID'),
    findGlobal: act('findGlobal'),
    findVersions: act('findVersions'),
    update: act('update'),
    updateGlobal: act('updateGlobal'),
    delete: act('delete'),
    count: act('count'),
  }
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- each call passes its options on unchanged
  return calls as SystemPayload
}
