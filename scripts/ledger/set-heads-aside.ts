import { existsSync, renameSync } from 'node:fs'
import type pg from 'pg'
import { readHeads } from './check-heads'

/** What became of heads that the ledger does not fit: `movedTo` is missing where the file is the operator's. */
export type SetAside = { file: string; movedTo?: string }

/**
 * Sets the heads aside that the site kept of another ledger than the one that is there now, as after the restore of an
 * older backup. Gives what became of them, or `undefined` where they fit.
 */
export async function setHeadsAside(
  client: pg.Client, { file, isGiven, now }: { file: string; isGiven: boolean; now: Date },
): Promise<SetAside | undefined> {
  if (!existsSync(file)) return undefined
  const { kept } = await readHeads(file)
  const newest = kept.reduce((one, other) => (other.count > one.count ? other : one))
  const { rows } = await client.query<{ hash: string }>('select hash from audit.entries where number = $1', [newest.count])
  if (newest.count === 0 || rows[0]?.hash === newest.hash) return undefined
  if (isGiven) return { file }
  const movedTo = `${file}.before-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`
  renameSync(file, movedTo)
  return { file, movedTo }
}
