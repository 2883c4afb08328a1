import type pg from 'pg'
import { RESTORED_NOTE } from '../../src/audit/restored-note'
import { linkMinutes } from '../../src/mail/rules/mail-kind'
import { sayInstant } from '../../src/platform/pure/say-instant'

/**
 * Settles what was under way when the backup was taken, in the transaction of the restore: days may have passed, and
 * the site of then has gone on meanwhile.
 *
 * Nobody stays signed in and no link opens anything, mailed or given to a guest, as each may have been ended since.
 * What waited for the mail of a day is dropped: it may have been told since. Mail that waited may have gone out since,
 * so that it is not sent by itself: an admin sees it as unclear. What was noted here is told in the ledger by the first
 * server that starts, since a restore may have no key to sign by.
 */
export async function settlePast(client: pg.Client, takenAt: string): Promise<void> {
  const said = `${sayInstant(takenAt, 'UTC')} (UTC)`
  await client.query('truncate accounts_sessions, account_links, sign_in_notes, open_documents, notices')
  await client.query('update review_links set revoked_at = now(), updated_at = now() where revoked_at is null')
  await client.query(
    `update mail set next_attempt_at = null, updated_at = now(), last_error = $2,
       status = case when kind = any ($1) then 'failed' else 'unclear' end::enum_mail_status,
       text = case when kind = any ($1) then null else text end
     where status in ('waiting', 'sending')`,
    [Object.keys(linkMinutes), `The site was restored from a backup of ${said}: it may have gone out since then.`],
  )
  await client.query(
    `insert into payload_kv (id, key, data) values (gen_random_uuid(), $1, $2)
     on conflict (key) do update set data = excluded.data`,
    [RESTORED_NOTE, JSON.stringify({ takenAt, restoredAt: new Date().toISOString() })],
  )
}
