import type { Desk } from './desk'

/** Runs what waits of the job that mails links to new passwords and records pauses, as the server does. */
export const runSignInJobs = ({ payload }: Desk) => payload.jobs.run({ queue: 'sign-in', limit: 20, overrideAccess: true })
