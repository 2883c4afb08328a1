import type { CollectionConfig, PayloadRequest } from 'payload'

declare module 'payload' {
  interface RequestContext {
    /** What a hook failed by after its document was written, and in which transaction. */
    failureAfterWrite?: { error: Error; transaction: number | string | undefined }
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
      const failure = error instanceof Error ? error : new Error(String(error))
      args.req.context.failureAfterWrite = { error: failure, transaction: await args.req.transactionID }
      throw error
    }
  })

/** Ends an operation that would commit what one of its hooks failed over; what failed before is rolled back already. */
const endFailed: AfterOperation = async ({ req, result }) => {
  const { failureAfterWrite: failure } = req.context
  const transaction = await req.transactionID
  if (failure && transaction !== undefined && failure.transaction === transaction) throw failure.error
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
