import { sql } from '@payloadcms/db-postgres/drizzle'
import type { DatabaseAdapter } from 'payload'
import { executorOf } from './database-session'

type UpdateJobs = DatabaseAdapter['updateJobs']
type Claim = Parameters<UpdateJobs>[0]

const isClaim = ({ data, where }: Claim): boolean => data.processing === true && where !== undefined

/**
 * Lets one server at a time claim due jobs. Payload (3.90) looks for them first and marks them afterwards, so that two
 * servers whose clocks strike together would run each job twice.
 *
 * Payload begins a transaction for each such update and forgets it when the update fails; it is ended here.
 */
export const claimingOneByOne = (updateJobs: UpdateJobs) =>
  async function claimJobs(this: DatabaseAdapter, claim: Claim): ReturnType<UpdateJobs> {
    const transaction = String(await claim.req?.transactionID)
    try {
      if (isClaim(claim)) {
        await executorOf(this, transaction).execute(sql`select pg_advisory_xact_lock(hashtextextended('jobs.claim', 0))`)
      }
      return await updateJobs.call(this, claim)
    } catch (error) {
      await this.rollbackTransaction(transaction)
      throw error
    }
  }
