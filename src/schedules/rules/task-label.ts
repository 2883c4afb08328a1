/** The work that the server does by itself, as it is told to an admin. */
const labels: Partial<Record<string, string>> = {
  schedulePublish: 'Publish or take down at a set time',
  'erase-expired': 'Hourly: erase what was kept long enough, look after reviews, send the mail of a day',
  'send-password-link': 'Mail a link for a new password',
}

/** What a job was to do, by the name of its task; a task that is not known here stands under its own name. */
export const taskLabel = (task: string): string => labels[task] ?? task
