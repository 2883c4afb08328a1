import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, closeDesk, openDesk, sign, type Desk } from '../../support/desk'
import { logOf } from '../../support/log-of'

let desk: Desk
let lines: string[]

beforeAll(async () => {
  desk = await openDesk()
  lines = logOf(desk.payload)
})
afterAll(() => closeDesk(desk))

const sql = (text: string) => withConnection(desk.database.ownerUrl, (client) => client.query(text))

/** A message from a reader that has been kept for long enough. */
async function anOldMessage(): Promise<string> {
  const { id } = await desk.payload.create({
    collection: 'contact-messages', overrideAccess: true,
    data: { name: 'Ida', email: 'ida@example.org', message: 'My knee hurts.', token: crypto.randomUUID() },
  })
  await sql("update contact_messages set created_at = now() - interval '31 days'")
  return id
}

const isKept = async (id: string): Promise<boolean> =>
  (await desk.payload.count({ collection: 'contact-messages', where: { id: { equals: id } }, overrideAccess: true })).totalDocs > 0

async function run(task: 'erase-expired' | 'schedulePublish', input: object): Promise<string | undefined> {
  const job = await desk.payload.jobs.queue({ task, input, overrideAccess: true })
  const { jobStatus } = await desk.payload.jobs.run({ where: { id: { equals: job.id } }, overrideAccess: true })
  return jobStatus?.[job.id]?.status
}

test('a folder of pictures that cannot be read keeps nothing else from being erased', async () => {
  const id = await anOldMessage()
  const uploads = path.join(desk.database.folder, 'uploads')
  await rm(uploads, { recursive: true, force: true })
  await writeFile(uploads, 'no folder')
  expect(await run('erase-expired', {})).toBe('error')
  await rm(uploads)
  expect(await isKept(id)).toBe(false)
})

test('what one slice cannot erase keeps no other from erasing', async () => {
  const id = await anOldMessage()
  await sql(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'replies are stuck'; end $$;
    create trigger refuse before delete on comments for each statement execute function refuse()`)
  expect(await run('erase-expired', {})).toBe('error')
  await sql('drop trigger refuse on comments; drop function refuse')
  expect(await isKept(id)).toBe(false)
  expect(await run('erase-expired', {})).toBe('success')
})

test('the log tells which job failed, and nothing of what it was about', async () => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  await sql(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'articles are stuck'; end $$;
    create trigger refuse before update on articles for each statement execute function refuse()`)
  lines.length = 0
  const input = { type: 'publish', doc: { relationTo: 'articles', value: id }, timezone: 'ines@reader.example' }
  expect(await run('schedulePublish', input)).toBe('error')
  await sql('drop trigger refuse on articles; drop function refuse')
  const told = lines.filter((line) => line.includes('schedulePublish'))
  expect(told.join()).toMatch(/"job":\{"id":"[0-9a-f-]{36}","taskSlug":"schedulePublish"/)
  expect(lines.join()).not.toContain('ines@')
})

test('a job that failed for good is forgotten after 30 days', async () => {
  const failed = async () =>
    (await desk.payload.count({ collection: 'payload-jobs', where: { hasError: { equals: true } }, overrideAccess: true })).totalDocs
  await sql("update payload_jobs set has_error = true, updated_at = now() - interval '29 days' where task_slug = 'schedulePublish'")
  await run('erase-expired', {})
  expect(await failed()).toBe(1)
  await sql("update payload_jobs set updated_at = now() - interval '31 days' where has_error")
  await run('erase-expired', {})
  expect(await failed()).toBe(0)
})
