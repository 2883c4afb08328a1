import type { Desk } from './desk'

/** Runs Payload's own job for publishing at a set time, as its scheduler does when the time has come. */
export async function runScheduledPublish(
  { payload, editor }: Desk,
  id: string,
  type: 'publish' | 'unpublish' = 'publish',
): Promise<void> {
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type,
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'accounts', value: editor.id },
    },
    overrideAccess: true,
  })
  await payload.jobs.run({ limit: 20, overrideAccess: true })
}
