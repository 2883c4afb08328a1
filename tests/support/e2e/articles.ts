import { expect } from '@playwright/test'
import { z } from 'zod'
import { aBody } from '../rich-text'
import { samplePassword, type Desk } from './desk'

const created = z.object({ doc: z.object({ id: z.string(), path: z.string() }) })
const listed = z.object({ docs: z.array(z.object({ id: z.string() })).min(1) })
const review = z.object({ digest: z.string() })

const firstId = async (desk: Desk, path: string): Promise<string> => {
  const [first] = listed.parse((await desk.ask('GET', path)).body).docs
  if (!first) throw new Error(`Nothing at ${path}.`)
  return first.id
}

/** A complete draft in the topic of the samples; gives its id and its address with a slash in front. */
export async function writeDraft(editor: Desk, title: string, words: string): Promise<{ id: string; path: string }> {
  const topic = await firstId(editor, '/api/topics?where[slug][equals]=pain-management')
  const author = await firstId(editor, '/api/people?where[slug][equals]=mara-lindt')
  const { body } = await editor.ask('POST', '/api/articles', {
    title,
    topic,
    authors: [author],
    standfirst: 'What this is about, in a sentence.',
    body: aBody(words),
  })
  const { doc } = created.parse(body)
  return { id: doc.id, path: `/${doc.path}` }
}

/** Has the newest text signed by a doctor, over REST. */
export async function signAs(doctor: Desk, articleId: string): Promise<void> {
  const { digest } = review.parse((await doctor.ask('GET', `/api/articles/${articleId}/review`)).body)
  const { status } = await doctor.ask('POST', `/api/articles/${articleId}/sign-off`, {
    digest,
    password: samplePassword(),
    conflictsConfirmed: true,
  })
  expect(status).toBe(200)
}

/** Publishes the newest text, over REST; gives the status of the answer. */
export const publishAs = async (editor: Desk, articleId: string): Promise<number> =>
  (await editor.ask('PATCH', `/api/articles/${articleId}`, { _status: 'published' })).status
