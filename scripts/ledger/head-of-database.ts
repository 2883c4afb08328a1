import path from 'node:path'
import type pg from 'pg'
import { NO_HASH } from '@/audit/rules/entry-hash'
import { signHead, type LedgerHead } from '@/audit/rules/ledger-head'
import { keyPlace, readKeyFile, signerOf } from '@/platform/signing-key-file.mjs'

/** Where the site's key is, and where its heads are kept, as the environment says. */
export const ledgerPlaces = ({ HEALTHOOL_DATA: folder = '.data', LEDGER_KEY_FILE, LEDGER_HEADS_FILE }: NodeJS.ProcessEnv) => ({
  key: keyPlace({ folder, given: LEDGER_KEY_FILE }),
  heads: LEDGER_HEADS_FILE || path.join(folder, 'ledger-heads.jsonl'),
  areHeadsGiven: Boolean(LEDGER_HEADS_FILE),
})

const isCurrent = async (client: pg.Client, keyId: string): Promise<boolean> => {
  const { rows } = await client.query<{ act: string }>(
    "select act from audit.entries where subject = $1 and act in ('ledger.key-added', 'ledger.key-retired')", [keyId],
  )
  return rows.length === 1 && rows[0]?.act === 'ledger.key-added'
}

/**
 * How far the ledger in a database reaches, signed by the key in a file; `null` where this machine has no key that the
 * ledger knows.
 */
export async function headOfDatabase(client: pg.Client, keyFile: string, now: Date): Promise<LedgerHead | null> {
  const pair = readKeyFile(keyFile)
  if (!pair || !(await isCurrent(client, pair.id))) return null
  const { rows: [newest] } = await client.query<{ count: string; hash: string }>(
    'select number as count, hash from audit.entries order by number desc limit 1',
  )
  const said = { count: Number(newest?.count ?? 0), hash: newest?.hash ?? NO_HASH, at: now.toISOString() }
  return signHead(said, signerOf(pair))
}
