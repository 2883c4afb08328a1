import { BasePayload, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, closeDesk, openDesk, sign, type Desk } from '../../support/desk'

let desk: Desk
let other: Payload

beforeAll(async () => {
  desk = await openDesk()
  const { default: config } = await import('@payload-config')
  other = await new BasePayload().init({ config })
})

afterAll(async () => {
  await other.destroy()
  await closeDesk(desk)
})

beforeEach(() => {
  for (const { logger } of [desk.payload, other]) logger.level = 'silent'
})

const schedule = async (id: string): Promise<void> => {
  const input = { type: 'publish', doc: { relationTo: 'articles', value: id } } as const
  await desk.payload.jobs.queue({ task: 'schedulePublish', input })
}

const valueOf = (query: string, ids: unknown[]) => withConnection(desk.database.ownerUrl, async (client) =>
  (await client.query<{ value: string }>(query, ids)).rows.map(({ value }) => value))

test('two servers whose clocks strike together run each scheduled publication once', async () => {
  const ids: string[] = []
  for (let count = 0; count < 6; count += 1) {
    const { id } = await aDraft(desk)
    await sign(desk, id)
    await schedule(id)
    ids.push(id)
  }
  await Promise.all([desk.payload.jobs.run({ limit: 20 }), other.jobs.run({ limit: 20 })])
  const published = await valueOf(
    "select parent_id as value from _articles_v where version__status = 'published' and parent_id = any($1::uuid[])", [ids],
  )
  expect(published.toSorted()).toEqual(ids.toSorted())
  expect(await valueOf('select id as value from payload_jobs where has_error', [])).toEqual([])
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
  const left = await valueOf('select processing::text as value from payload_jobs order by created_at', [])
  expect(left).toEqual(['false', 'true'])
})
