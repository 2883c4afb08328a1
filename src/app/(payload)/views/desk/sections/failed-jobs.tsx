import { firstWords } from '@/platform/pure/first-words'
import { listFailedJobs } from '@/schedules/queries'
import { taskLabel } from '@/schedules/rules/task-label'
import { Age } from '../age'
import { articleHref, eachRow, type Section } from '../section'

export const failedJobs: Section = {
  key: 'failed-jobs',
  heading: 'Jobs that failed',
  empty: 'No job has failed within the last 30 days.',
  roles: ['admin'],
  isPressing: true,
  read: async (req, { part, now }) =>
    eachRow(await listFailedJobs(req, part), ({ id, task, error, failedAt, articleId, title }) => ({
      key: id,
      title: title ?? taskLabel(task),
      href: articleId && articleHref(articleId),
      notes: <>{title !== null && `${taskLabel(task)}, `}failed <Age since={failedAt} now={now} /> ago{error && <>: {firstWords(error, 200)}</>}</>,
    })),
}
