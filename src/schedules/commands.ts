import { createLocalReq, JobCancelledError, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { findAccount } from '@/accounts/queries'
import { mailOfFailure } from './failure-mails'
import { failureIn, isLastTry, scheduleRetries, type ScheduleFailure } from './rules/schedule-failure'
import { mayPublish, schedule as scheduleShape, type Schedule } from './schedule'

/** Why nothing may be tried at all: what nobody has the right to does not happen, whenever it was asked for. */
async function findMissingRight(req: PayloadRequest, { user }: Schedule): Promise<ScheduleFailure | null> {
  if (!user) return null
  const account = await findAccount(req, user.value)
  return mayPublish(account) ? null : { kind: 'no-right', name: account?.name ?? null }
}

/** Ends a job for good; it is not tried again. */
async function giveUp(req: PayloadRequest, schedule: Schedule, failure: ScheduleFailure): Promise<never> {
  await mailOfFailure(req, schedule, failure)
  const facts = { article: schedule.doc.value, failure: failure.kind }
  req.payload.logger.info(facts, 'a time that was set passed without effect')
  throw new JobCancelledError(`The time passed without effect (${failure.kind}).`)
}

type Act = { failedBefore: number; run: () => Promise<void> }

/**
 * Does what was set for a time. A refusal ends it; a fault of the site is tried again, and told of after the last try.
 */
async function keepTime(payload: Payload, schedule: Schedule, { failedBefore, run }: Act): Promise<void> {
  const req = await createLocalReq({}, payload)
  const missing = await findMissingRight(req, schedule)
  if (missing) return giveUp(req, schedule, missing)
  try {
    await run()
  } catch (error) {
    const failure = failureIn(error)
    if (failure.kind === 'refused') await giveUp(req, schedule, failure)
    else if (isLastTry(failedBefore)) await mailOfFailure(req, schedule, failure)
    throw error
  }
}

const named = z.looseObject({ doc: z.null().optional(), global: z.null().optional() })

/** Whether a job is about anything. Payload (3.90) queues one that is not when somebody takes a time back. */
const namesSomething = (input: unknown): boolean => !named.safeParse(input).success

const kept = new WeakSet<object>()

/**
 * Has the job that publishes at a set time try again after a fault, and tell of its failures. Payload (3.90) adds that
 * job by itself and takes no settings for it, so it is changed when the configuration is complete. Goes into `onInit`.
 */
export function keepSchedules({ config }: Payload): void {
  const task = config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish')
  if (!task || typeof task.handler !== 'function' || kept.has(task)) return
  kept.add(task)
  const { handler } = task
  task.retries = scheduleRetries
  task.handler = async (args) => {
    const { job, req: { payload } } = args
    const run = async (): Promise<void> => void await handler(args)
    const { data: schedule } = scheduleShape.safeParse(args.input)
    if (schedule) await keepTime(payload, schedule, { failedBefore: job.totalTried ?? 0, run })
    else if (namesSomething(args.input)) throw new JobCancelledError('Times can be set for articles alone.')
    return { output: {} }
  }
}
