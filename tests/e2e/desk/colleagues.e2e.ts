import { expect } from '@playwright/test'
import { deskOf } from '../../support/e2e/desk'
import { aDraftOf, openArticle } from '../../support/e2e/keeping'
import { test } from '../../support/e2e/test'

test('two who have an article open see each other, until the last tab is closed', async ({ browser, request }) => {
  const { id } = await aDraftOf(request, 'Together')
  const first = await deskOf(browser, 'editor')
  await openArticle(first, id)
  const second = await deskOf(browser, 'editor2')
  await openArticle(second, id)
  await expect(second.getByText('has this open, too, since')).toBeVisible()
  const again = await first.context().newPage()
  await openArticle(again, id)
  await first.close({ runBeforeUnload: false })
  await second.reload()
  await expect(second.getByText('has this open, too, since')).toBeVisible()
  await expect(again.getByText('has this open, too, since')).toBeVisible()
  await second.goto('/admin')
  await expect(again.getByText('has this open, too, since')).toHaveCount(0)
})

test('who may only read an article neither tells nor asks who has it open', async ({ browser, request }) => {
  const { id } = await aDraftOf(request, 'Read only')
  const page = await deskOf(browser, 'doctor')
  const asked: string[] = []
  page.on('request', (sent) => asked.push(sent.url()))
  await page.goto(`/admin/collections/articles/${id}`)
  await expect(page.getByText('Look at it on paper.').first()).toBeVisible()
  expect(asked.filter((url) => url.includes('/api/open-documents/'))).toEqual([])
})
