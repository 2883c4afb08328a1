import sharp from 'sharp'
import { z } from 'zod'
import { aBody } from '../rich-text'
import { unique } from '../unique'
import { aDraft, aPublishedArticle, aWrittenArticle, sampleId, sign } from './articles'
import { aReply } from './replies'
import { ask, documentIn, documentsIn, sessionOf, site, type Visitor } from './site'

/** What a row of the access table is about. */
export type Subject =
  | 'published' | 'draft' | 'approved' | 'pending' | 'topic' | 'page' | 'page draft' | 'picture' | 'person' | 'doctor'
  | 'own account' | 'other account' | 'request' | 'term' | 'redirect'

const made: { collection: string; id: string }[] = []

async function create(collection: string, body: unknown): Promise<string> {
  const { id } = documentIn(await ask('admin', `/api/${collection}`, { method: 'POST', body }))
  made.push({ collection, id })
  return id
}

/** A picture to upload, with its words. */
export async function pictureForm(name = 'picture.png'): Promise<FormData> {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#336699' } }).png().toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name)
  form.set('_payload', JSON.stringify({ alt: unique('A blue square') }))
  return form
}

async function uploaded(): Promise<string> {
  const { id } = documentIn(await ask('admin', '/api/media', { method: 'POST', raw: await pictureForm() }))
  made.push({ collection: 'media', id })
  return id
}

/** What is sent to make a document of a collection. */
export async function writtenFor(collection: string): Promise<unknown> {
  const title = unique('made in a test')
  switch (collection) {
    case 'articles':
      return aWrittenArticle()
    case 'comments':
      return { article: await sampleArticle(), name: 'Somebody', email: 'somebody@example.org', comment: title }
    case 'pages':
      return { title, body: aBody('A page.'), _status: 'published' }
    case 'people':
      return { name: title }
    case 'glossary':
      return { term: title, definition: 'What it means.' }
    case 'redirects':
      return { from: `/${unique('old')}`, leadsTo: 'address', address: '/about' }
    case 'accounts':
      return { name: title, email: `${unique('account')}@example.org`, roles: ['moderator'], password: site.password }
    case 'review-requests':
      return { article: await sampleArticle(), reviewer: (await sessionOf('doctor')).user.id, state: 'open' }
    default:
      return { title }
  }
}

const sampleArticle = () => sampleId('articles', 'low-back-pain-what-you-can-do-at-home')

/** What is sent to change one, and the field by which the change is seen. */
export const changesFor: Record<string, Record<string, unknown>> = {
  articles: { standfirst: 'Changed.' },
  comments: { status: 'rejected' },
  topics: { introduction: 'Changed.' },
  pages: { description: 'Changed.' },
  glossary: { definition: 'Changed.' },
  redirects: { leadsTo: 'address', address: '/terms' },
  media: { alt: 'Changed.' },
  people: { speciality: 'Changed.' },
  accounts: { name: 'Changed.' },
  'review-requests': { note: 'Changed.' },
}

/** Makes a document for a row; gives its id. Who asks matters for their own account alone. */
export async function makeSubject(subject: Subject, visitor: Visitor): Promise<string> {
  switch (subject) {
    case 'published':
      return (await aPublishedArticle()).id
    case 'draft':
      return (await aDraft()).id
    case 'approved':
    case 'pending':
      return (await aReply({ article: await sampleArticle(), status: subject })).id
    case 'topic':
    case 'page':
    case 'person':
      return create(`${subject === 'person' ? 'people' : `${subject}s`}`, await writtenFor(subject === 'person' ? 'people' : `${subject}s`))
    case 'term':
      return create('glossary', await writtenFor('glossary'))
    case 'redirect':
      return create('redirects', await writtenFor('redirects'))
    case 'page draft':
      return create('pages', { title: unique('a page'), body: aBody('A draft.'), _status: 'draft' })
    case 'picture':
      return uploaded()
    case 'doctor':
      return create('people', { name: unique('Dr. Test'), account: await create('accounts', await writtenFor('accounts')) })
    case 'own account':
      return visitor === 'anonymous' ? (await sessionOf('admin')).user.id : (await sessionOf(visitor)).user.id
    case 'other account':
      return create('accounts', await writtenFor('accounts'))
    case 'request':
      return requestFor((await aDraft()).id)
  }
}

async function requestFor(article: string): Promise<string> {
  await sign(article)
  const answer = await ask('admin', `/api/review-requests?where[article][equals]=${article}&depth=0`)
  return z.string().parse(documentsIn(answer).docs[0]?.id)
}

/** The id of the newest version of a document. */
export async function newestVersion(collection: string, id: string): Promise<string> {
  const answer = await ask('admin', `/api/${collection}/versions?where[parent][equals]=${id}&limit=1&depth=0`)
  return z.string().parse(documentsIn(answer).docs[0]?.id)
}

/** Notes a document that a test made by itself, so that it goes with the others. */
export const noteMade = (collection: string, id: string): void => {
  made.push({ collection, id })
}

/** Deletes what was made for the rows, newest first. */
export async function removeSubjects(): Promise<void> {
  for (const { collection, id } of made.splice(0).reverse()) {
    await ask('admin', `/api/${collection}/${id}`, { method: 'DELETE' })
  }
}
