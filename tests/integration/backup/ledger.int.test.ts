import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeBackup } from '../../../scripts/backup/take-backup'
import { anEmptyPlace, rowsOf, runScript } from '../../support/backup-desk'
import { aPublishedArticle, closeDesk, liveText, openDesk, type Desk } from '../../support/desk'
import { appendSigned, aSigner, behindTheGuards, checkDatabase, introduce } from '../../support/ledger'
import { urlFor } from '../../support/template-database'
import { withConnection } from '../../../scripts/setup/database.mjs'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const backUp = async (name: string): Promise<string> => {
  const file = path.join(desk.database.folder, name)
  await takeBackup({ ownerUrl: desk.database.ownerUrl, uploads: path.join(desk.database.folder, 'uploads'), file })
  return file
}

it('a restored ledger holds, covers what is out, and goes on where it ended', async () => {
  const { id } = await aPublishedArticle(desk)
  const { textDigest } = await liveText(desk, id)
  const target = await anEmptyPlace(desk.database.superuserUrl, desk.database.folder)
  const restored = await runScript(target.env, 'restore.ts', await backUp('whole.tar.gz'))
  expect(restored.code).toBe(0)
  const ownerUrl = urlFor(target.superuserUrl, 'healthool_owner', target.database)
  const report = await checkDatabase(ownerUrl)
  expect(report.faults).toEqual([])
  const [signed] = await rowsOf(target, `select facts::jsonb ->> 'digest' as digest, content is not null as "hasWords"
    from audit.entries where act = 'article.signed-off' and subject = '${id}'`)
  expect(signed).toEqual({ digest: textDigest, hasWords: true })
  const [{ count: before } = {}] = await rowsOf(target, 'select count(*)::int as count from audit.entries')
  const next = aSigner()
  await withConnection(urlFor(target.superuserUrl, 'healthool_app', target.database), async (client) => {
    await introduce(client, next)
    await appendSigned(client, next)
  })
  expect(await rowsOf(target, 'select count(*)::int as count, max(number)::int as last from audit.entries'))
    .toEqual([{ count: Number(before) + 2, last: Number(before) + 2 }])
  expect((await checkDatabase(ownerUrl)).faults).toEqual([])
})

it('a ledger that was changed before the backup is found out by the restore, and nothing is restored', async () => {
  await aPublishedArticle(desk)
  await behindTheGuards(desk.database.superuserUrl, (client) => client.query(
    "update audit.entries set actor_name = 'Somebody else' where number = (select min(number) + 1 from audit.entries)",
  ))
  const file = await backUp('changed.tar.gz')
  const target = await anEmptyPlace(desk.database.superuserUrl, desk.database.folder)
  const { code, output } = await runScript(target.env, 'restore.ts', file)
  expect(code).not.toBe(0)
  expect(output).toContain('does not hold')
  expect(await rowsOf(target, "select to_regclass('audit.entries') as entries")).toEqual([{ entries: null }])
})
