import { BasePayload, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, closeDesk, openDesk, sign, type Desk } from '../../support/desk'
import { until } from '../../support/until'

let desk: Desk
const other: Payload = new BasePayload()
const programs = vi.spyOn(other, 'bin')

beforeAll(async () => {
  desk = await openDesk()
  const { default: config } = await import('@payload-config')
  await other.init({ config })
})

afterAll(async () => {
  await other.destroy()
  await closeDesk(desk)
})

beforeEach(() => {
  for (const { logger } of [desk.payload, other]) logger.level = 'silent'
})

test('a server that opens the site starts no program beside it', () => {
  expect(programs).not.toHaveBeenCalled()
})

const schedule = async (id: string): Promise<void> => {
  const input = { type: 'publish', doc: { relationTo: 'articles', value: id } } as const
  await desk.payload.jobs.queue({ task: 'schedulePublish', input })
}

const valuesOf = (query: string, ids: unknown[] = []) => withConnection(desk.database.superuserUrl, async (client) =>
  (await client.query<{ value: string }>(query, ids)).rows.map(({ value }) => value))

const WAITING = `
  select pid::text as value from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/** Marks due jobs as begun, as Payload does before it runs them; the transaction stays open. */
async function claim({ db }: Payload): Promise<{ ids: unknown[]; commit: () => Promise<void> }> {
  const transactionID = await db.beginTransaction() ?? undefined
  const where = { processing: { equals: false } }
  const jobs = await db.updateJobs({ data: { processing: true }, limit: 20, where, req: { transactionID } })
  return { ids: (jobs ?? []).map(({ id }) => id), commit: () => db.commitTransaction(transactionID ?? '') }
}

test('of two servers that look for jobs at one moment, the second gets none that the first is about to take', async () => {
  const { id } = await aDraft(desk)
  await schedule(id)
  const first = await claim(desk.payload)
  const second = claim(other)
  await until(() => valuesOf(WAITING), ({ length }) => length > 0)
  await first.commit()
  const { ids, commit } = await second
  await commit()
  expect(first.ids).toHaveLength(1)
  expect(ids).toEqual([])
  await withConnection(desk.database.ownerUrl, (client) => client.query('delete from payload_jobs'))
})

test('two servers whose clocks strike together run each scheduled publication once', async () => {
  const ids: string[] = []
  for (let count = 0; count < 6; count += 1) {
    const { id } = await aDraft(desk)
    await sign(desk, id)
    await schedule(id)
    ids.push(id)
  }
  await Promise.all([desk.payload.jobs.run({ limit: 20 }), other.jobs.run({ limit: 20 })])
  const published = await valuesOf(
    "select parent_id as value from _articles_v where version__status = 'published' and parent_id = any($1::uuid[])", [ids],
  )
  expect(published.toSorted()).toEqual(ids.toSorted())
  expect(await valuesOf('select id as value from payload_jobs where has_error')).toEqual([])
})

test('a job that a dead server had begun is taken up again, and one that has just begun is left alone', async () => {
  const { releaseLeftJobs } = await import('@/platform/release-left-jobs')
  const { id } = await aDraft(desk)
  await schedule(id)
  await schedule(id)
  await withConnection(desk.database.ownerUrl, (client) => client.query(`
    update payload_jobs set processing = true, updated_at = case when id = (select id from payload_jobs order by created_at limit 1)
      then now() - interval '16 minutes' else now() end`))
  await releaseLeftJobs(other)
  const left = await valuesOf('select processing::text as value from payload_jobs order by created_at')
  expect(left).toEqual(['false', 'true'])
})
