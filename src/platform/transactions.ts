import { randomUUID } from 'node:crypto'
import type { DatabaseAdapter } from 'payload'

const ignore = () => undefined

/**
 * Begins a transaction, as Payload's adapter does, but lets a COMMIT that fails be heard of: Payload's own (3.90) drops
 * that error and answers that all went well, also where the connection broke off and nothing was stored.
 */
export async function beginTransaction(this: DatabaseAdapter): Promise<string> {
  await this.initializing
  const sessions = (this.sessions ??= {})
  const id = randomUUID()
  return new Promise((began, failed) => {
    const ended = this.drizzle.transaction((db) => new Promise<void>((commit, rollBack) => {
      let isCommitting = false
      const resolve = async () => {
        isCommitting = true
        commit()
        await ended
      }
      // Payload rolls back what could not be committed, and passes on the error of that alone.
      const reject = async () => {
        if (isCommitting) return ended
        rollBack(new Error('The transaction was rolled back.'))
        return ended.catch(ignore)
      }
      sessions[id] = { db, resolve, reject }
      began(id)
    }))
    ended.catch(failed)
  })
}
