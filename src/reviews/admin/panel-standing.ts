import { z } from 'zod'
import { articleStages } from '../rules/article-stage'

/** A reviewer as the server offers one. */
export const reviewer = z.object({
  id: z.string(),
  name: z.string(),
  speciality: z.string(),
  isAskedFirst: z.boolean(),
  isFit: z.boolean(),
  openCount: z.number(),
  refusal: z.string().nullable(),
})

export type Reviewer = z.infer<typeof reviewer>

/** What the server tells the panel of a text. */
export const panelStanding = z.object({
  stage: z.enum(articleStages),
  digest: z.string(),
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
  request: z.object({
    state: z.enum(['open', 'changes-requested', 'declined']),
    reviewer: z.string(),
    note: z.string(),
  }).nullable(),
  exception: z.object({ kind: z.enum(['editorial', 'urgent', 'withdrawn']), by: z.string(), reason: z.string() }).nullable(),
  signedBy: z.object({ name: z.string() }).nullable(),
  mayRenew: z.boolean(),
  openComments: z.number(),
  closedLinks: z.array(z.object({ collection: z.enum(['articles', 'pages']), id: z.string().nullable(), title: z.string() })),
  livePath: z.string().nullable(),
  change: z.object({
    kind: z.string(),
    signedBy: z.string(),
    changes: z.array(z.object({ part: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  }).nullable(),
  offers: z.object({
    urgent: z.boolean(),
    editorial: z.object({ refusal: z.string().nullable() }).nullable(),
    withdraw: z.string().nullable(),
  }),
  reviewers: z.array(reviewer),
})

export type PanelStanding = z.infer<typeof panelStanding>
