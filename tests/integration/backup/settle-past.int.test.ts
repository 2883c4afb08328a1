import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordRestore } from '@/audit/commands'
import { RESTORED_NOTE } from '@/audit/restored-note'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { takeBackup } from '../../../scripts/backup/take-backup'
import { anEmptyPlace, rowsOf, runScript, type Place } from '../../support/backup-desk'
import { aDraft, closeDesk, openDesk, requestAs, tokenOf, type Desk } from '../../support/desk'

let desk: Desk
let target: Place

/** A site on which somebody is signed in, links went out by mail and to a guest, and mail of each state is kept. */
async function underWay(): Promise<void> {
  await tokenOf(desk, desk.editor)
  await withConnection(desk.database.ownerUrl, async (client) => {
    await client.query(
      "insert into account_links (account_id, purpose, hash, ends_at) values ($1, 'password-reset', 'x', now() + interval '1 hour')",
      [desk.editor.id],
    )
    await client.query(
      "insert into review_links (article_id, guest_name, token_hash, expires_at) values ($1, 'Ida', 'x', now() + interval '1 day')",
      [(await aDraft(desk)).id],
    )
    await client.query("insert into sign_in_notes (key, kind) values ('x', 'asked')")
    await client.query(
      'insert into notices (recipient_id, subject, paragraphs, action_label, action_path) values ($1, $2, $3, $4, $5)',
      [desk.editor.id, 'A review', '["Words"]', 'Open', '/admin'],
    )
    for (const [kind, status] of [
      ['account-changed', 'waiting'], ['schedule-failed', 'sending'], ['password-reset', 'waiting'], ['invitation', 'sent'],
    ]) {
      await client.query(
        `insert into mail (subject, kind, recipient_email, status, text, next_attempt_at)
         values ($1, $1, 'somebody@example.org', $2, '{"paragraphs":["Words"]}', now())`,
        [kind, status],
      )
    }
  })
}

beforeAll(async () => {
  desk = await openDesk()
  await underWay()
  target = await anEmptyPlace(desk.database.superuserUrl, desk.database.folder)
  const file = path.join(desk.database.folder, 'kept.tar.gz')
  await takeBackup({ ownerUrl: desk.database.ownerUrl, uploads: path.join(desk.database.folder, 'uploads'), file })
  expect(await runScript(target.env, 'restore.ts', file)).toMatchObject({ code: 0 })
})

afterAll(() => closeDesk(desk))

it('leaves nobody signed in, and no mailed link that opens anything', async () => {
  const counts = `select (select count(*)::int from accounts_sessions) as sessions, (select count(*)::int from account_links) as links,
    (select count(*)::int from sign_in_notes) as notes`
  const [before] = await rowsOf(desk.database, counts)
  expect(before).toEqual({ sessions: 1, links: 1, notes: 1 })
  expect(await rowsOf(target, counts)).toEqual([{ sessions: 0, links: 0, notes: 0 }])
})

it('leaves nothing that waited for the mail of a day', async () => {
  const count = 'select count(*)::int as count from notices'
  expect([await rowsOf(desk.database, count), await rowsOf(target, count)]).toEqual([[{ count: 1 }], [{ count: 0 }]])
})

it('leaves no guest with a link that opens anything', async () => {
  const open = 'select count(*)::int as open from review_links where revoked_at is null'
  expect(await rowsOf(desk.database, open)).toEqual([{ open: 1 }])
  expect(await rowsOf(target, open)).toEqual([{ open: 0 }])
})

it('sends no mail of then by itself, and keeps no secret link in it', async () => {
  const rows = await rowsOf(target, 'select kind, status::text, text is null as "isErased", next_attempt_at as next from mail order by kind')
  expect(rows).toEqual([
    { kind: 'account-changed', status: 'unclear', isErased: false, next: null },
    { kind: 'invitation', status: 'sent', isErased: false, next: expect.any(Date) },
    { kind: 'password-reset', status: 'failed', isErased: true, next: null },
    { kind: 'schedule-failed', status: 'unclear', isErased: false, next: null },
  ])
  const [{ told } = {}] = await rowsOf(target, "select last_error as told from mail where status = 'unclear' limit 1")
  expect(told).toMatch(/^The site was restored from a backup of \d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d \(UTC\): it may/)
})

it('is told in the ledger, once, by the first server that starts', async () => {
  const [note] = await rowsOf(target, `select data from payload_kv where key = '${RESTORED_NOTE}'`)
  await withConnection(desk.database.ownerUrl, (client) =>
    client.query('insert into payload_kv (key, data) values ($1, $2)', [RESTORED_NOTE, note?.data]))
  await recordRestore(await requestAs(desk, null))
  await recordRestore(await requestAs(desk, null))
  const entries = await rowsOf(desk.database, "select subject, actor_id as actor, facts::jsonb as facts from audit.entries where act = 'site.restored'")
  expect(entries).toEqual([{
    subject: 'site', actor: 'system',
    facts: { takenAt: expect.stringMatching(/^20.*Z$/), restoredAt: expect.stringMatching(/^20.*Z$/) },
  }])
})
