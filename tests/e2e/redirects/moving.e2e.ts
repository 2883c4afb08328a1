import { expect, type Browser } from '@playwright/test'
import { z } from 'zod'
import { publishAs, signAs, writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

const title = `A sore heel after a walk ${Date.now()}`
const linking = `How to choose shoes ${Date.now()}`

/** A text whose one link points at a document, as the link button makes it. */
const aTextThatLinksTo = (articleId: string) => ({
  root: {
    type: 'root', version: 1, direction: null, format: '', indent: 0,
    children: [{
      type: 'paragraph', version: 1, direction: null, format: '', indent: 0, textFormat: 0, textStyle: '',
      children: [{
        type: 'link', version: 3, direction: null, format: '', indent: 0,
        fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: articleId } },
        children: [{ type: 'text', version: 1, text: 'what helps a sore heel', format: 0, detail: 0, mode: 'normal', style: '' }],
      }],
    }],
  },
})

type Desks = { editor: Desk; doctor: Desk }

async function aPublishedOne({ editor, doctor }: Desks, name: string, linkTo?: string) {
  const article = await writeDraft(editor, name, 'Most heels calm down within weeks.')
  if (linkTo) await editor.ask('PATCH', `/api/articles/${article.id}`, { body: aTextThatLinksTo(linkTo) })
  await signAs(doctor, article.id)
  expect(await publishAs(editor, article.id)).toBe(200)
  return article
}

async function moveToHeadache(browser: Browser, articleId: string): Promise<string> {
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${articleId}`)
  const topic = page.locator('#field-topic')
  await topic.locator('input').first().fill('Headache')
  await page.getByRole('option', { name: 'Headache' }).first().click()
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByLabel('Path')).toHaveValue(/headache/)
  const path = `/${await page.getByLabel('Path').inputValue()}`
  await page.goto('/admin/collections/redirects')
  await expect(page.getByRole('row').filter({ hasText: path.split('/').at(-1) ?? '' })).toHaveCount(1)
  return path
}

const docOf = z.object({ doc: z.object({ id: z.string() }) })

test('an editor moves an article: the old address leads there, and links in other articles follow', async ({ browser, request }) => {
  const desks = { editor: await Desk.of(request, 'editor'), doctor: await Desk.of(request, 'doctor') }
  const article = await aPublishedOne(desks, title)
  const other = await aPublishedOne(desks, linking, article.id)
  const reader = await browser.newPage({ javaScriptEnabled: false })
  await reader.goto(other.path)
  await expect(reader.getByRole('link', { name: 'what helps a sore heel' })).toHaveAttribute('href', article.path)

  const moved = await moveToHeadache(browser, article.id)
  expect(moved).not.toBe(article.path)
  await reader.goto(article.path)
  expect(new URL(reader.url()).pathname).toBe(moved)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title)
  await reader.goto(other.path)
  await reader.getByRole('link', { name: 'what helps a sore heel' }).click()
  expect(new URL(reader.url()).pathname).toBe(moved)
})

test('a reader finds a term by its letter, and a link to it from anywhere', async ({ browser, request }) => {
  const editor = await Desk.of(request, 'editor')
  const term = `Heel spur ${Date.now()}`
  docOf.parse((await editor.ask('POST', '/api/glossary', { term, definition: 'A small growth of bone below the heel.' })).body)
  const reader = await browser.newPage({ javaScriptEnabled: false })
  await reader.goto('/')
  await reader.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click()
  await reader.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'H', exact: true }).click()
  await expect(reader).toHaveURL(/\/glossary#H$/)
  await expect(reader.getByText(term)).toBeVisible()
})
