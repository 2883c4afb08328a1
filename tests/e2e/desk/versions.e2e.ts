import { expect } from '@playwright/test'
import { z } from 'zod'
import { Desk, deskOf } from '../../support/e2e/desk'
import { aDraftOf } from '../../support/e2e/keeping'
import { test } from '../../support/e2e/test'
import { aBody, aCareCard, aParagraph } from '../../support/an-article-text'

const listed = z.object({ docs: z.tuple([z.object({ id: z.string() })]) })

test('an editor sees what two versions say in cards, too, and who saved them', async ({ browser, request }) => {
  const { desk, id } = await aDraftOf(request, 'Two versions')
  const second = await Desk.of(request, 'editor2')
  const cardSaying = (words: string) => ({ body: aBody(aParagraph('Look at it on paper.'), aCareCard('urgent', 'Ask a doctor if', words)) })
  expect((await desk.ask('PATCH', `/api/articles/${id}`, cardSaying('It hurts for 3 days.'))).status).toBe(200)
  expect((await second.ask('PATCH', `/api/articles/${id}`, cardSaying('It hurts for 30 days.'))).status).toBe(200)
  const { body } = await desk.ask('GET', `/api/articles/versions?where[parent][equals]=${id}&sort=-createdAt&limit=1`)
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${id}/versions/${listed.parse(body).docs[0].id}`)
  const text = page.locator('.version-text')
  await expect(text.filter({ hasText: 'Body' })).toContainText('It hurts for')
  await expect(text.locator('.changes del')).toHaveText(/\b3\b/)
  await expect(text.locator('.changes ins')).toHaveText(/\b30\b/)
  await expect(text.filter({ hasText: 'Saved by' })).toContainText('Before: Sample editor. Then: Jonas Ferrow.')
  await expect(page.getByText('null', { exact: true })).toHaveCount(0)
  await expect(page.getByText('Text Digest')).toHaveCount(0)
})
