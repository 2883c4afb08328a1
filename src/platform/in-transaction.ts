import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** Runs one act in one transaction: joins that of `req`, or begins one and ends it with the act. */
export async function inTransaction<T>(req: PayloadRequest, act: () => Promise<T>): Promise<T> {
  const isOurs = await initTransaction(req)
  try {
    const outcome = await act()
    if (isOurs) await commitTransaction(req)
    return outcome
  } catch (error) {
    if (isOurs) await killTransaction(req)
    throw error
  }
}
