import type { Payload, TaskType } from 'payload'

const HOUR_MS = 60 * 60 * 1000

/** Queues a job that needs no input now and each hour, for as long as the server runs. */
export async function queueHourly(payload: Payload, task: TaskType): Promise<void> {
  const queue = () => payload.jobs.queue({ task, input: {} })
  const logLoss = (err: unknown) => payload.logger.error({ err, task }, 'an hourly job was not queued')
  setInterval(() => void queue().catch(logLoss), HOUR_MS).unref()
  await queue().catch(logLoss)
}
