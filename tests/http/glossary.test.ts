import { afterAll, expect, it } from 'vitest'
import { noteMade, removeSubjects } from '../support/http/access-subjects'
import { aDraft, removeArticles } from '../support/http/articles'
import { ask, documentIn } from '../support/http/site'
import { unique } from '../support/unique'
import { until } from '../support/until'

afterAll(async () => {
  await removeArticles()
  await removeSubjects()
})

const get = (path: string) => ask('anonymous', path)

it('the glossary shows a new term at once, without framework script, and is in the site map', async () => {
  await get('/glossary')
  const term = unique('A term')
  const draft = await aDraft()
  const body = { term, definition: 'What it means.', article: draft.id }
  const { id, slug } = documentIn(await ask('editor', '/api/glossary', { method: 'POST', body }))
  noteMade('glossary', id)
  const { answer } = await until(() => get('/glossary'), ({ text }) => text.includes(term))
  expect(answer.status).toBe(200)
  expect(answer.text).toContain(`id="${String(slug)}"`)
  expect(answer.text).toContain('"@type":"DefinedTermSet"')
  expect(answer.text).not.toMatch(/\/_next\/[^"']*\.js|__next_f/)
  expect(answer.text).not.toContain(draft.slug)
  expect((await get('/sitemap.xml')).text).toContain('/glossary</loc>')
})
