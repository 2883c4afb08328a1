import { expect } from '@playwright/test'
import { writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

test('the tab for search engines tells in words what is written, and how long it may be', async ({ browser, request }) => {
  const { id } = await writeDraft(await Desk.of(request, 'editor'), `Found ${Date.now()}`, 'Rest for two days.')
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  await page.getByRole('button', { name: 'Search engines' }).click()
  await expect(page.getByText('0 of 3 are written')).toBeVisible()
  await expect(page.getByText('In search results', { exact: true })).toBeVisible()
  await expect(page.getByText('plugin-seo:')).toHaveCount(0)
})
