import { listDraftsOf } from '@/reviews/queries'
import { articleStage, stageLabels, type RequestState } from '@/reviews/rules/article-stage'
import { Age } from '../age'
import { accountOf, articleHref, eachRow, type Section } from '../section'

const stageOf = (request: RequestState): string =>
  stageLabels[articleStage({ isLive: false, isSigned: false, request })]

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
