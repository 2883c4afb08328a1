import type { PayloadRequest } from 'payload'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { findNewestText } from '@/articles/queries'
import { signOff, submitForReview } from '@/reviews/commands'
import type { SampleArticle } from '../sample/article'
import { sampleArticles } from '../sample/sample-articles'
import { valueOf, type Actor } from './seeding'
import { toRichText, type UploadedPicture } from './to-rich-text'

export type Ids = ReadonlyMap<string, string>

/** What the articles refer to: ids by key or slug, and who acts. */
export type SeedContext = {
  topics: Ids
  people: Ids
  pictures: ReadonlyMap<string, UploadedPicture>
  editor: Actor
  doctors: ReadonlyMap<string, Actor>
  requestAs: (actor: Actor) => Promise<PayloadRequest>
}

const needed = (ids: Ids, key: string): string => {
  const id = ids.get(key)
  if (!id) throw new Error(`The samples name ${key}, which does not exist.`)
  return id
}

async function writeDraft(context: SeedContext, article: SampleArticle): Promise<string> {
  const { title, slug, standfirst, sources } = article
  const req = await context.requestAs(context.editor)
  const draft = await req.payload.create({
    collection: 'articles',
    draft: true,
    data: {
      title,
      slug,
      standfirst,
      sources,
      topic: needed(context.topics, article.topic),
      authors: [needed(context.people, article.author)],
      body: toRichText(article.body, context.pictures),
    },
    overrideAccess: false,
    req,
  })
  return draft.id
}

/** Signs the newest text as its doctor would: by the digest of what stands there now, through the same command. */
async function signAsDoctor(context: SeedContext, articleId: string, doctor: Actor): Promise<void> {
  const req = await context.requestAs(doctor)
  const text = await findNewestText(req, articleId)
  if (!text) throw new Error('A sample article is gone.')
  const digest = clinicalDigest(text)
  valueOf(await signOff(req, doctor, { articleId, digest, areConflictsConfirmed: true, statement: 'Sample signature of a made-up doctor.' }))
}

/** Writes the articles, submits them, and signs and publishes those that are out; gives their ids by slug. */
export async function seedArticles(context: SeedContext): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const article of sampleArticles) {
    const articleId = await writeDraft(context, article)
    ids.set(article.slug, articleId)
    const doctor = context.doctors.get(article.reviewer)
    if (!doctor) throw new Error(`The samples name the doctor ${article.reviewer}, who has no account.`)
    const req = await context.requestAs(context.editor)
    valueOf(await submitForReview(req, context.editor, { articleId, reviewerId: doctor.id }))
    if (article.state === 'in-review') continue
    await signAsDoctor(context, articleId, doctor)
    await publish(context, articleId)
  }
  return ids
}

async function publish({ requestAs, editor }: SeedContext, id: string): Promise<void> {
  const req = await requestAs(editor)
  await req.payload.update({ collection: 'articles', id, data: { _status: 'published' }, overrideAccess: false, req })
}
