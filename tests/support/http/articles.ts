import { z } from 'zod'
import { aBody } from '../rich-text'
import { unique } from '../unique'
import { ask, documentIn, documentsIn, sessionOf, site, type Answer, type Visitor } from './site'

export type ArticleOnSite = { id: string; title: string; slug: string; path: string }

const made: string[] = []

const firstId = (answer: Answer): string => z.string().parse(documentsIn(answer).docs[0]?.id)

/** The id of the sample document with this slug. */
export const sampleId = async (collection: 'topics' | 'people' | 'articles' | 'pages', slug: string): Promise<string> =>
  firstId(await ask('admin', `/api/${collection}?where[slug][equals]=${slug}&depth=0`))

/** What an editor sends for a complete article, under a title of its own. */
export async function aWrittenArticle(changes: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  return {
    title: unique('An article about tests'),
    standfirst: 'What this text is about, in a sentence.',
    body: aBody('The first paragraph.', 'The second paragraph.'),
    topic: await sampleId('topics', 'pain-management'),
    authors: [await sampleId('people', 'mara-lindt')],
    ...changes,
  }
}

const placed = z.object({ id: z.string(), title: z.string(), slug: z.string(), path: z.string() })

/** An unsigned draft that an editor wrote. */
export async function aDraft(changes: Record<string, unknown> = {}): Promise<ArticleOnSite> {
  const answer = await ask('editor', '/api/articles', { method: 'POST', body: await aWrittenArticle(changes) })
  const draft = placed.parse(documentIn(answer))
  made.push(draft.id)
  return { ...draft, path: `/${draft.path}` }
}

const digestOf = async (id: string): Promise<string> =>
  z.object({ digest: z.string() }).parse((await ask('doctor', `/api/articles/${id}/review`)).json).digest

/** Hands the newest text to a doctor, who signs it. */
export async function sign(id: string, doctor: Visitor = 'doctor'): Promise<Answer> {
  const { user } = await sessionOf(doctor)
  await ask('editor', `/api/articles/${id}/submit-for-review`, { method: 'POST', body: { reviewer: user.id } })
  return ask(doctor, `/api/articles/${id}/sign-off`, {
    method: 'POST',
    body: { password: site.password, digest: await digestOf(id), conflictsConfirmed: true },
  })
}

/** Publishes the newest text, or takes the article down. */
export const setStatus = (id: string, status: 'published' | 'draft'): Promise<Answer> =>
  ask('editor', `/api/articles/${id}`, { method: 'PATCH', body: { _status: status } })

/** An article that was signed and is out. */
export async function aPublishedArticle(changes: Record<string, unknown> = {}): Promise<ArticleOnSite> {
  const draft = await aDraft(changes)
  await sign(draft.id)
  documentIn(await setStatus(draft.id, 'published'))
  return draft
}

/** Deletes the articles that these builders made. */
export async function removeArticles(): Promise<void> {
  for (const id of made.splice(0)) await ask('admin', `/api/articles/${id}`, { method: 'DELETE' })
}
