import { scheduleRetries, type ScheduleFailure } from './schedule-failure'

type Told = {
  title: string
  isPublication: boolean
  /** Who set the time: `you` for whoever reads this; `null` where nobody did, or nobody knows any more. */
  scheduler: 'you' | { name: string } | null
  failure: ScheduleFailure
}

type FailureWords = { subject: string; paragraphs: string[] }

function setBy(scheduler: Told['scheduler']): string {
  if (scheduler === null) return 'A time was set'
  return scheduler === 'you' ? 'You set a time' : `${scheduler.name} set a time`
}

function because(failure: ScheduleFailure): string {
  switch (failure.kind) {
    case 'refused':
      return 'because something stands against it:'
    case 'fault':
      return `because of a fault of the site. It was tried ${scheduleRetries.attempts + 1} times within half an hour; `
        + 'an admin finds the reason in the log.'
    case 'no-right':
      return failure.name === null
        ? 'because the account that set this time is there no more.'
        : `because ${failure.name}, who set this time, may not publish any more.`
  }
}

/** The subject of the mail that tells of it, and its paragraphs. */
export function failureWords({ title, isPublication, scheduler, failure }: Told): FailureWords {
  const done = isPublication ? 'published' : 'taken down'
  return {
    subject: `Not ${done}: ${title}`,
    paragraphs: [
      `${setBy(scheduler)} for “${title}” to be ${done}. It came, and nothing happened, ${because(failure)}`,
      ...(failure.kind === 'refused' ? failure.reasons : []),
      'Readers see what they saw before. Please look at the article, and set a new time when it is ready.',
    ],
  }
}
