import { wasDatabaseLostSince } from './database-loss'
import { watchingItsWait } from './database-wait'
import { logLine } from './log-line'
import { DISK_FULL, sqlState } from './pure/sql-state'

/** Why the site could not take a form that was filled in well, in words for whoever sent it. */
export type SiteFault = { status: 500 | 503 | 507; message: string }

const NOTHING_LOST = 'Nothing was stored. What you wrote is still here: please send it again'

const faults = {
  full: { status: 507, message: `This site has no room left for what is new. ${NOTHING_LOST} later.` },
  away: { status: 503, message: `This site cannot reach its database right now. ${NOTHING_LOST} in a few minutes.` },
  busy: { status: 503, message: `This site has too much to do right now. ${NOTHING_LOST} in a minute.` },
  broken: { status: 500, message: `Something went wrong on this site. ${NOTHING_LOST} in a few minutes.` },
} satisfies Record<string, SiteFault>

function faultOf(error: unknown, { begunAt, wasInVain }: { begunAt: number; wasInVain: boolean }): SiteFault {
  if (sqlState(error) === DISK_FULL) return faults.full
  if (wasDatabaseLostSince(begunAt)) return faults.away
  return wasInVain ? faults.busy : faults.broken
}

/**
 * Answers a form of a reader; where the site fails while it does, whatever the reason, `handBack` answers in its place
 * with the form as it was filled in.
 */
export async function orHandBack(
  answering: () => Promise<Response>,
  handBack: (fault: SiteFault) => Promise<Response>,
): Promise<Response> {
  const begunAt = performance.now()
  const { outcome, wasInVain } = await watchingItsWait(() => answering().catch((error: unknown) => ({ error })))
  if (outcome instanceof Response) return outcome
  const fault = faultOf(outcome.error, { begunAt, wasInVain })
  logLine('error', 'a form of a reader could not be taken', { status: fault.status, err: outcome.error })
  return handBack(fault)
}
