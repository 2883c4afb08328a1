import type { Actor, Desk } from './desk'

type Scheduled = { type?: 'publish' | 'unpublish'; by?: Actor }

/** Sets a time, which has come, for an article to go out or come down; the editor does so unless told. */
export async function schedule(
  { payload, editor }: Desk,
  id: string,
  { type = 'publish', by = editor }: Scheduled = {},
): Promise<void> {
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type,
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'accounts', value: by.id },
    },
    overrideAccess: true,
  })
}

/** Runs the jobs whose time has come, as a server does each minute. */
export const runDueJobs = async ({ payload }: Desk): Promise<void> => {
  await payload.jobs.run({ limit: 20, overrideAccess: true })
}

/** Runs Payload's own job for publishing at a set time, as its scheduler does when the time has come. */
export async function runScheduledPublish(
  desk: Desk,
  id: string,
  type: 'publish' | 'unpublish' = 'publish',
): Promise<void> {
  await schedule(desk, id, { type })
  await runDueJobs(desk)
}
