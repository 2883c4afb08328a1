import { listDraftsOf } from '@/reviews/queries'
import type { RequestState } from '@/review-requests/rules/request-state'
import { articleStage, stageLabels } from '@/reviews/rules/article-stage'
import { Age } from '../age'
import { accountOf, articleHref, eachRow, type Section } from '../section'

const stageOf = (request: RequestState): string =>
  request === 'declined' ? 'Declined by the doctor' : stageLabels[articleStage({ isLive: false, cover: null, request })]

export const myDrafts: Section = {
  key: 'my-drafts',
  heading: 'My drafts',
  empty: 'You have no draft that is neither signed nor published.',
  roles: ['editor'],
  read: async (req, { part, now }) =>
    eachRow(await listDraftsOf(req, accountOf(req), part), ({ articleId, title, request, savedAt }) => ({
      key: articleId,
      title,
      href: articleHref(articleId),
      notes: <>{stageOf(request)}, saved <Age since={savedAt} now={now} /> ago</>,
    })),
}
