import type { CollectionConfig, PayloadRequest } from 'payload'

declare module 'payload' {
  interface RequestContext {
    /** What a hook failed by after its document was written. */
    failureAfterWrite?: Error
  }
}

type Hooks = NonNullable<CollectionConfig['hooks']>
type AfterOperation = NonNullable<Hooks['afterOperation']>[number]

/** The same hooks, which leave word of what they failed by. */
const watched = <Args extends { req: PayloadRequest }, Outcome>(hooks: readonly ((args: Args) => Outcome)[] = []) =>
  hooks.map((hook) => async (args: Args): Promise<Awaited<Outcome>> => {
    try {
      return await hook(args)
    } catch (error) {
      args.req.context.failureAfterWrite = error instanceof Error ? error : new Error(String(error))
      throw error
    }
  })

/** Ends an operation that would commit what one of its hooks failed over. */
const endFailed: AfterOperation = ({ req, result }) => {
  const { failureAfterWrite } = req.context
  if (failureAfterWrite) throw failureAfterWrite
  const passed: unknown = result
  return passed
}

/**
 * Hooks of which none can fail and leave its document written. In a change of many at once Payload notes what failed
 * and commits the rest, with that document, and without its entry in the ledger (seen on 3.90).
 */
export const allOrNothing = (hooks: Hooks = {}): Hooks => ({
  ...hooks,
  afterChange: watched(hooks.afterChange),
  afterDelete: watched(hooks.afterDelete),
  afterOperation: [...(hooks.afterOperation ?? []), endFailed],
})
