import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { findMailRecipient } from '@/accounts/queries'
import { findNewestText, standingIssues, type PublishGuard } from '@/articles/queries'
import { queueMail } from '@/mail/commands'

type Guards = readonly PublishGuard[]

const scheduled = z.object({
  type: z.enum(['publish', 'unpublish']).nullish(),
  doc: z.object({ relationTo: z.literal('articles'), value: z.uuid() }),
  user: z.object({ value: z.uuid() }),
})

/** Mails whoever set the time of a publication that it did not happen, with every reason that stands against it. */
async function tellScheduler(req: PayloadRequest, input: unknown, guards: Guards): Promise<void> {
  const { data } = scheduled.safeParse(input)
  const article = data && (await findNewestText(req, data.doc.value))
  const to = data && (await findMailRecipient(req, data.user.value))
  if (!article || !to) return
  const isPublication = data.type !== 'unpublish'
  const reasons = isPublication ? await standingIssues(req, article, guards) : []
  await queueMail(req, {
    kind: 'schedule-failed',
    to,
    subject: `Not ${isPublication ? 'published' : 'taken down'}: ${article.title}`,
    paragraphs: [
      `You set a time for “${article.title}” to be ${isPublication ? 'published' : 'taken down'}. It came, and nothing happened, because something stands against it.`,
      ...reasons.map(({ message }) => message),
      'Readers see what they saw before. Please look at the article, and set a new time when it is ready.',
    ],
    action: { label: 'Open the article', path: `/admin/collections/articles/${article.id}` },
  })
}

/**
 * Has the job that publishes at a set time tell of its failures. Payload (3.90) adds that job by itself and takes no
 * `onFail` for it, so it is set when the configuration is complete. Goes into `onInit`.
 */
export const tellOfFailedSchedules = (guards: Guards) => (payload: Payload): void => {
  const task = payload.config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish')
  if (!task) return
  task.onFail = async ({ input }) => {
    try {
      await tellScheduler(await createLocalReq({}, payload), input, guards)
    } catch (err) {
      payload.logger.error({ err }, 'nobody was told of a publication that failed')
    }
  }
}
