import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig, type PayloadRequest } from 'payload'
import sharp from 'sharp'
import { accountsCollection } from '@/accounts/collection'
import { eraseEndedTries } from '@/accounts/commands'
import { signInNotesTask } from '@/accounts/handlers/links'
import { hasRole } from '@/accounts/rules/roles'
import { articleHolding, findShownArticles, findShownBelowTopic, isTopicUsed } from '@/articles/addresses'
import { articlesCollection } from '@/articles/collection'
import { isPictureInArticles, isPublishedAuthor } from '@/articles/queries'
import { ledgerEndpoints } from '@/audit/endpoints'
import { commentsCollection } from '@/comments/collection'
import { eraseExpiredReplies } from '@/comments/commands'
import { contactMessagesCollection } from '@/contact/collection'
import { eraseExpiredMessages } from '@/contact/commands'
import { glossaryCollection } from '@/glossary/collection'
import { mailCollection } from '@/mail/collection'
import { eraseOldMail } from '@/mail/commands'
import { endDeadLinks } from '@/mail/outbox'
import { removeUnnamedLetters } from '@/mail/outbox-folder'
import { mediaCollection } from '@/media/collection'
import { removeUnnamedFiles } from '@/media/commands'
import { noticesCollection } from '@/notices/collection'
import { findShownPages } from '@/site-pages/addresses'
import { pagesCollection } from '@/site-pages/collection'
import { isPictureInPages, pageHolding } from '@/site-pages/queries'
import { peopleCollection } from '@/people/collection'
import { findShownPeople, isPhoto } from '@/people/queries'
import { refusePersonInUse } from '@/people/refuse-person-in-use'
import { database } from '@/platform/database'
import { answerByField } from '@/platform/edge/answer-by-field'
import { globalWithEdge, withEdge } from '@/platform/edge/with-edge'
import { INSTANT_FORMAT } from '@/platform/fields/day-and-time'
import { metaWords } from '@/platform/fields/meta-words'
import { env } from '@/platform/env'
import { eraseExpiredTask } from '@/platform/erase-expired-task'
import { eraseFailedJobs } from '@/platform/erase-failed-jobs'
import { logOptions } from '@/platform/log-options'
import { mayRunJobs } from '@/platform/may-run-jobs'
import { noMail } from '@/platform/no-mail'
import { openDocumentEndpoints } from '@/platform/open-documents/open-document-endpoints'
import { richTextEditor } from '@/platform/rich-text-editor'
import { uploadLimits } from '@/platform/upload-limits'
import { redirectsCollection } from '@/redirects/collection'
import { withRedirects } from '@/redirects/with-redirects'
import { remindersCollection } from '@/reminders/collection'
import { watchReviews } from '@/reminders/commands'
import { reviewCommentsCollection } from '@/review-comments/collection'
import { articleCommentEndpoints } from '@/review-comments/handlers'
import { reviewLinksCollection } from '@/review-links/collection'
import { forgetGuests } from '@/review-links/commands'
import { articleLinkEndpoints } from '@/review-links/endpoints'
import { historyEndpoints } from '@/review-history/handlers'
import { reviewRequestsCollection } from '@/review-requests/collection'
import { articleEndpoints, signOffEndpoints } from '@/reviews/handlers'
import { reviewFields } from '@/reviews/review-fields'
import { refusedTimeField } from '@/schedules/refused-time-field'
import { signOffGuard } from '@/reviews/sign-off-guard'
import { getSiteSettings } from '@/site/queries'
import { deskKeepingDays } from '@/site/rules/keeping-days'
import { keepSchedules } from '@/schedules/commands'
import { siteSettings } from '@/site/settings'
import { topicsCollection } from '@/topics/collection'
import { findShownTopics } from '@/topics/queries'

const root = path.dirname(fileURLToPath(import.meta.url))

const accountNeeds = { siteName: async (req: PayloadRequest) => (await getSiteSettings(req)).name }

export default buildConfig({
  serverURL: env.siteUrl,
  csrf: [env.siteUrl],
  cors: [env.siteUrl],
  secret: env.payloadSecret,
  telemetry: false,
  logger: logOptions,
  defaultDepth: 1,
  maxDepth: 3,
  graphQL: { disable: true },
  db: database(env.databaseUrl, path.join(root, 'migrations')),
  editor: richTextEditor(),
  email: noMail,
  sharp,
  upload: uploadLimits,
  collections: [
    withRedirects(
      { kind: 'article', addressesOf: findShownArticles },
      articlesCollection({
        publishGuards: [signOffGuard],
        reviewFields: [refusedTimeField, ...reviewFields],
        endpoints: [...articleEndpoints, ...historyEndpoints, ...articleCommentEndpoints, ...articleLinkEndpoints],
      }),
    ),
    withRedirects(
      { kind: 'topic', addressesOf: findShownBelowTopic },
      topicsCollection({
        addressHolders: [(req, address) => articleHolding(req, address), pageHolding],
        isUsed: isTopicUsed,
      }),
    ),
    glossaryCollection,
    withRedirects({ kind: 'page', addressesOf: findShownPages }, pagesCollection),
    redirectsCollection([findShownArticles, findShownTopics, findShownPages, findShownPeople]),
    mediaCollection({
      isUsed: async (req, id) =>
        (await isPictureInArticles(req, id)) || (await isPictureInPages(req, id)) || isPhoto(req, id),
    }),
    commentsCollection,
    contactMessagesCollection,
    withRedirects(
      { kind: 'person', addressesOf: findShownPeople },
      {
        ...peopleCollection,
        hooks: { ...peopleCollection.hooks, beforeDelete: [refusePersonInUse(isPublishedAuthor)] },
      },
    ),
    accountsCollection(accountNeeds),
    reviewRequestsCollection,
    reviewCommentsCollection,
    reviewLinksCollection,
    remindersCollection,
    noticesCollection,
    mailCollection({ isAdmin: (user) => hasRole(user, 'admin'), keptDays: deskKeepingDays.mail }),
  ].map(withEdge),
  globals: [globalWithEdge(siteSettings)],
  endpoints: [
    ...signOffEndpoints,
    ...openDocumentEndpoints,
    ...ledgerEndpoints({ isAdmin: (user) => hasRole(user, 'admin') }),
  ],
  hooks: { afterError: [answerByField] },
  onInit: keepSchedules,
  jobs: {
    access: { run: mayRunJobs, queue: () => false, cancel: () => false },
    autoRun: [{ cron: '* * * * *', limit: 20 }, { cron: '*/10 * * * * *', queue: 'sign-in', limit: 1 }],
    deleteJobOnComplete: true,
    tasks: [
      eraseExpiredTask({
        rows: [
          eraseExpiredReplies, eraseExpiredMessages, eraseEndedTries, endDeadLinks,
          eraseOldMail(deskKeepingDays.mail), eraseFailedJobs(deskKeepingDays.failedJob),
          forgetGuests(deskKeepingDays.guestName),
        ],
        files: [removeUnnamedFiles, removeUnnamedLetters],
        acts: [watchReviews],
      }),
      signInNotesTask(accountNeeds),
    ],
  },
  i18n: {
    translations: {
      en: {
        'plugin-seo': metaWords,
        error: { userEmailAlreadyRegistered: 'Another account has this address.' },
        version: { aboutToRestore: 'All of it comes back as the newest draft, as it stood on {{versionDate}}: the words, and what stands beside them, its place on the site included. Readers see it once it is published.' },
        general: { noLabel: '–', schedulePublishFor: 'Publish or take down “{{title}}” at a set time. What is the newest text by then goes out, if it is signed.' },
      },
    },
  },
  admin: {
    user: 'accounts',
    avatar: 'default',
    dateFormat: INSTANT_FORMAT,
    meta: { titleSuffix: '', icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }] },
    components: {
      afterNavLinks: ['/src/app/(payload)/views/record-link#RecordLink'],
      logout: { Button: '/src/app/(payload)/views/safekeeping/sign-out#SignOut' },
      graphics: {
        Icon: '/src/app/(payload)/views/brand#BrandIcon',
        Logo: '/src/app/(payload)/views/brand#BrandLogo',
      },
      views: {
        dashboard: { Component: '/src/app/(payload)/views/dashboard#Dashboard' },
        deskList: { Component: '/src/app/(payload)/views/desk-list-view#DeskListView', path: '/desk/:section', exact: true, meta: { title: 'Desk' } },
        review: { Component: '/src/app/(payload)/views/review-view#ReviewView', path: '/review/:id', exact: true, meta: { title: 'Review' } },
        invite: { Component: '/src/app/(payload)/views/invite-view#InviteView', path: '/invite', exact: true, meta: { title: 'Invite' } },
        record: { Component: '/src/app/(payload)/views/record-view#RecordView', path: '/record', exact: true, meta: { title: 'Record' } },
        recordEntry: {
          Component: '/src/app/(payload)/views/record-view#RecordView', path: '/record/:number', exact: true, meta: { title: 'Entry' },
        },
        setPassword: {
          Component: '/src/app/(payload)/views/set-password-view#SetPasswordView',
          path: '/set-password', exact: false, meta: { title: 'Choose a password' },
        },
      },
    },
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/generated/import-map.js') },
  },
  // Unless told not to, each process that opens the site starts another that writes the types anew, for five seconds.
  typescript: { autoGenerate: false, outputFile: path.join(root, 'src/generated/payload-types.ts') },
})
