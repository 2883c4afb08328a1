import type { Notice } from '@/notices/rules/gathered-mail'
import { longDate } from '@/platform/pure/plain-date'
import type { ReminderStep } from './reminder-step'

/** What an article is told for; `day` is the one of its review, and `until` an instant in words. */
export type Reminder = { articleId: string; title: string } & (
  | { kind: ReminderStep; day: string }
  | { kind: 'lapse'; day: string }
  | { kind: 'urgent'; until: string }
)

type Kind = Reminder['kind']

/** All kinds, what presses most first, with the words for one article and for several. */
const words: Record<Kind, { subject: string; heading: string }> = {
  urgent: { subject: 'Not signed in time', heading: 'Published urgently, and no doctor has signed in time:' },
  lapse: { subject: 'To be taken down', heading: 'Taken down soon, unless a doctor signs once more:' },
  overdue: { subject: 'Review overdue', heading: 'The review is overdue:' },
  7: { subject: 'Review due within 7 days', heading: 'The review is due within 7 days:' },
  30: { subject: 'Review due within 30 days', heading: 'The review is due within 30 days:' },
  60: { subject: 'Review due within 60 days', heading: 'The review is due within 60 days:' },
}

const order: readonly Kind[] = ['urgent', 'lapse', 'overdue', '7', '30', '60']

/** So many articles of a kind are named in a mail. */
const MAX_NAMED = 50

function noteOf(reminder: Reminder): string {
  switch (reminder.kind) {
    case 'urgent':
      return `it was to be signed by ${reminder.until}`
    case 'lapse':
      return `it will be taken down on ${longDate(reminder.day)}`
    case 'overdue':
      return `its review was due on ${longDate(reminder.day)}`
    case '7':
    case '30':
    case '60':
      return `its review is due on ${longDate(reminder.day)}`
  }
}

/** Where a reader of the mail works on articles, and the address of the site without a slash at its end. */
type Desk = { articles: '/admin/collections/articles' | '/admin/review'; siteUrl: string }

const lineOf = (reminder: Reminder, { articles, siteUrl }: Desk): string =>
  `“${reminder.title}”: ${noteOf(reminder)}\n${siteUrl}${articles}/${reminder.articleId}`

function paragraphsOf(kind: Kind, reminders: readonly Reminder[], desk: Desk): string[] {
  const ofKind = reminders.filter((reminder) => reminder.kind === kind)
  if (ofKind.length === 0) return []
  const more = ofKind.length - MAX_NAMED
  const lines = ofKind.slice(0, MAX_NAMED).map((reminder) => lineOf(reminder, desk))
  return [words[kind].heading, ...lines, ...(more > 0 ? [`… and ${more} more.`] : [])]
}

/**
 * The one mail of a run for somebody: each article under the step that it has come to, what presses most first; an
 * article that will be taken down is not told of as overdue as well. There is at least one reminder.
 */
export function reminderWords(all: readonly Reminder[], desk: Desk): Notice {
  const lapsing = new Set(all.filter(({ kind }) => kind === 'lapse').map(({ articleId }) => articleId))
  const reminders = all.filter(({ kind, articleId }) => kind === 'lapse' || !lapsing.has(articleId))
  const kinds = order.filter((kind) => reminders.some((reminder) => reminder.kind === kind))
  const [first] = reminders
  const lead = kinds.length === 1 && kinds[0] ? words[kinds[0]].subject : 'Reviews that wait'
  const isSingle = reminders.length === 1 && first !== undefined
  return {
    subject: isSingle ? `${lead}: ${first.title}` : `${lead}: ${reminders.length} articles`,
    paragraphs: kinds.flatMap((kind) => paragraphsOf(kind, reminders, desk)),
    action: isSingle
      ? { label: 'Open the article', path: `${desk.articles}/${first.articleId}` }
      : { label: 'Open your desk', path: '/admin' },
  }
}
