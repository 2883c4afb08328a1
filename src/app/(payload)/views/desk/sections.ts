import { hasRole, type RoleHolder } from '@/accounts/rules/roles'
import type { Section } from './section'
import { overdueReviews, reviewsDueSoon } from './sections/due-reviews'
import { confirmedTexts, unreviewedTexts, withdrawnTexts } from './sections/exceptions'
import { failedJobs } from './sections/failed-jobs'
import { licences } from './sections/licences'
import { mailTroubles } from './sections/mail-troubles'
import { messages } from './sections/messages'
import { myDrafts } from './sections/my-drafts'
import { pendingReplies } from './sections/pending-replies'
import { refusedSchedules } from './sections/refused-schedules'
import { returnedDrafts } from './sections/returned-drafts'
import { signedDrafts } from './sections/signed-drafts'
import { waitingReviews } from './sections/waiting-reviews'

/** All that a dashboard may show, in its order: what somebody else waits for comes first. */
const sections: readonly Section[] = [
  waitingReviews,
  confirmedTexts,
  pendingReplies,
  messages,
  unreviewedTexts,
  withdrawnTexts,
  refusedSchedules,
  returnedDrafts,
  signedDrafts,
  myDrafts,
  overdueReviews,
  reviewsDueSoon,
  failedJobs,
  licences,
  mailTroubles,
]

/** The sections of somebody's dashboard: those of all their roles. */
export const sectionsFor = (holder: RoleHolder): readonly Section[] =>
  sections.filter(({ roles }) => hasRole(holder, ...roles))
