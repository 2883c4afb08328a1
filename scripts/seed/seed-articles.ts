import type { PayloadRequest } from 'payload'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { findNewestText } from '@/articles/queries'
import { requestChanges, submitForReview } from '@/review-requests/commands'
import { signOff } from '@/reviews/commands'
import type { SampleArticle } from '../sample/article'
import { sampleArticles } from '../sample/sample-articles'
import { valueOf, type Actor } from './seeding'
import { toRichText, type Destination, type UploadedPicture } from './to-rich-text'

export type Ids = ReadonlyMap<string, string>

/** What the articles refer to: ids by key or slug, documents by address, and who acts. */
export type SeedContext = {
  topics: Ids
  people: Ids
  pictures: ReadonlyMap<string, UploadedPicture>
  documents: ReadonlyMap<string, Destination>
  editor: Actor
  doctors: ReadonlyMap<string, Actor>
  requestAs: (actor: Actor) => Promise<PayloadRequest>
}

const needed = (ids: Ids, key: string): string => {
  const id = ids.get(key)
  if (!id) throw new Error(`The samples name ${key}, which does not exist.`)
  return id
}

/** An empty draft at the article's address, so that the texts of others can link to it. */
async function beginDraft({ topics, people, editor, requestAs }: SeedContext, article: SampleArticle) {
  const req = await requestAs(editor)
  const { title, slug } = article
  const draft = await req.payload.create({
    collection: 'articles',
    draft: true,
    data: { title, slug, topic: needed(topics, article.topic), authors: [needed(people, article.author)] },
    overrideAccess: false,
    req,
  })
  return { id: draft.id, path: draft.path ?? '' }
}

async function writeText(context: SeedContext, id: string, article: SampleArticle): Promise<void> {
  const { standfirst, takeaways, sources, meta, reviewIntervalMonths, changeNote } = article
  const req = await context.requestAs(context.editor)
  await req.payload.update({
    collection: 'articles',
    id,
    draft: true,
    data: {
      standfirst,
      takeaways: takeaways.map((text) => ({ text })),
      body: toRichText(article.body, context),
      sources,
      meta,
      reviewIntervalMonths,
      changeNote,
    },
    overrideAccess: false,
    req,
  })
}

/** Signs the newest text as its doctor would: by the digest of what stands there now, through the same command. */
async function signAsDoctor(context: SeedContext, articleId: string, doctor: Actor): Promise<void> {
  const req = await context.requestAs(doctor)
  const text = await findNewestText(req, articleId)
  if (!text) throw new Error('A sample article is gone.')
  const digest = clinicalDigest(text)
  valueOf(await signOff(req, doctor, { articleId, digest, areConflictsConfirmed: true, statement: 'Sample signature of a made-up doctor.' }))
}

async function publish({ requestAs, editor }: SeedContext, id: string): Promise<void> {
  const req = await requestAs(editor)
  await req.payload.update({ collection: 'articles', id, data: { _status: 'published' }, overrideAccess: false, req })
}

const SCHEDULED_AHEAD_DAYS = 14

/** Sets a time two weeks ahead, as the form beside the button “Publish” does. */
async function schedule({ requestAs, editor }: SeedContext, id: string): Promise<void> {
  const req = await requestAs(editor)
  const waitUntil = new Date()
  waitUntil.setUTCDate(waitUntil.getUTCDate() + SCHEDULED_AHEAD_DAYS)
  await req.payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'articles', value: id }, user: { relationTo: 'accounts', value: editor.id } },
    waitUntil,
    req,
  })
}

/** Takes an article as far on its way to readers as the samples say. */
async function bringTo(context: SeedContext, articleId: string, article: SampleArticle): Promise<void> {
  if (article.state === 'draft') return
  const doctor = context.doctors.get(article.reviewer)
  if (!doctor) throw new Error(`The samples name the doctor ${article.reviewer}, who has no account.`)
  const req = await context.requestAs(context.editor)
  valueOf(await submitForReview(req, context.editor, { articleId, reviewerId: doctor.id }))
  if (article.state === 'in-review') return
  if (article.state === 'changes-requested') {
    valueOf(await requestChanges(await context.requestAs(doctor), doctor, { articleId, note: article.note }))
    return
  }
  await signAsDoctor(context, articleId, doctor)
  if (article.state === 'published') await publish(context, articleId)
  if (article.state === 'scheduled') await schedule(context, articleId)
}

/** Writes the articles and takes each as far as the samples say; gives their ids by slug. */
export async function seedArticles(given: SeedContext): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const documents = new Map(given.documents)
  for (const article of sampleArticles) {
    const { id, path } = await beginDraft(given, article)
    ids.set(article.slug, id)
    documents.set(`/${path}`, { relationTo: 'articles', value: id })
  }
  const context = { ...given, documents }
  for (const article of sampleArticles) {
    const id = needed(ids, article.slug)
    await writeText(context, id, article)
    await bringTo(context, id, article)
  }
  return ids
}
