import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addDays } from '@/platform/pure/plain-date'
import { ERASE_EXPIRED } from '@/platform/erase-expired-task'
import { listFailedJobs } from '@/schedules/queries'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { closeDesk, openDesk, requestAs, type Desk } from '../../support/desk'
import { TOP } from '../../support/listed'
import { aReviewedArticle, clearReminders, mailsNaming, moveLedgerTo } from '../../support/reminders'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
  desk.payload.logger.level = 'silent'
})
afterAll(() => closeDesk(desk))
beforeEach(() => clearReminders(desk))

const sql = (text: string) => withConnection(desk.database.superuserUrl, (client) => client.query(text))

/** Queues the job as a server does each hour, and runs it as the server does; gives what became of it. */
async function runHourlyJob(): Promise<string | undefined> {
  const job = await desk.payload.jobs.queue({ task: ERASE_EXPIRED, input: {} })
  const { jobStatus } = await desk.payload.jobs.run({ where: { id: { equals: job.id } }, overrideAccess: true })
  return jobStatus?.[job.id]?.status
}

const failedJobs = async () => (await listFailedJobs(await requestAs(desk, desk.admin), TOP)).rows

it('the job that a server queues each hour reminds of reviews', async () => {
  const { title, signature: { dueOn } } = await aReviewedArticle(desk)
  await moveLedgerTo(desk, addDays(dueOn, -30))
  expect(await runHourlyJob()).toBe('success')
  const told = await mailsNaming(desk, `Review due within 30 days: ${title}`)
  expect(told.map(({ to }) => to).sort()).toEqual([desk.doctor.email, desk.editor.email].sort())
})

it('a reminder that cannot be written fails the job, which an admin sees, and the next one tells', async () => {
  const { title, signature: { dueOn } } = await aReviewedArticle(desk)
  await moveLedgerTo(desk, addDays(dueOn, -7))
  await sql(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no reminders'; end $$;
    create trigger refuse before insert on reminders for each row execute function refuse()`)
  expect(await runHourlyJob()).toMatch(/^error/)
  for (let tries = 0; tries < 3; tries += 1) {
    await sql("update payload_jobs set wait_until = now() - interval '1 second'")
    await desk.payload.jobs.run({ limit: 20, overrideAccess: true })
  }
  await sql('drop trigger refuse on reminders; drop function refuse')
  expect(await failedJobs()).toMatchObject([{ task: ERASE_EXPIRED, error: expect.stringContaining('Parts of the hourly job failed: 1.') }])
  expect(await mailsNaming(desk, title)).toEqual([])
  expect(await runHourlyJob()).toBe('success')
  expect(await mailsNaming(desk, `Review due within 7 days: ${title}`)).toHaveLength(2)
})
