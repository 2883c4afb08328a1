import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf, openList, type Sample } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

/** What the browser refuses because of the policy, as it tells in its console, and errors that scripts then throw. */
function refusalsOn(page: Page): string[] {
  const refusals: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refusals.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => refusals.push(`${page.url()}: ${error.message}`))
  return refusals
}

const readerPages = [
  '/', '/pain-management', '/pain-management/headache', '/pain-management/sore-knees-in-runners',
  '/people/dr-raj', '/about', '/privacy', '/no-such-page',
]

test('reader pages ask for nothing that their policy refuses, and no script may run on them', async ({ page }) => {
  const refusals = refusalsOn(page)
  for (const path of readerPages) {
    const answer = await page.goto(path)
    expect(answer?.headers()['content-security-policy'], path).toMatch(/^default-src 'none';(?!.*script-src)(?!.*unsafe)/)
  }
  expect(refusals).toEqual([])
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
  })
  expect(await page.title()).not.toBe('taken over')
  expect(refusals).toEqual([expect.stringMatching(/script/i)])
})

const desks: [Sample, string[]][] = [
  ['admin', ['/admin', '/admin/account', '/admin/collections/accounts', '/admin/collections/people', '/admin/globals/site']],
  ['editor', ['/admin', '/admin/collections/articles', '/admin/collections/topics/create', '/admin/collections/pages/create',
    '/admin/collections/media']],
  ['doctor', ['/admin', '/admin/collections/articles']],
  ['moderator', ['/admin', '/admin/collections/comments']],
]

for (const [sample, paths] of desks) {
  test(`the desk of ${sample} works under its policy`, async ({ browser }) => {
    const page = await deskOf(browser, sample)
    const refusals = refusalsOn(page)
    for (const path of paths) {
      const answer = await page.goto(path)
      expect(answer?.headers()['content-security-policy'], path).not.toMatch(/unsafe-eval|https?:|\*/)
      await expect(page.getByRole('button', { name: 'Log out' }).first()).toBeAttached()
    }
    expect(refusals).toEqual([])
    await page.context().close()
  })
}

test('writing, saving and looking back at versions works under the policy', async ({ browser, request }) => {
  const { id } = await writeDraft(await Desk.of(request, 'editor'), `Under a policy ${Date.now()}`, 'The first words.')
  const page = await deskOf(browser, 'editor')
  const refusals = refusalsOn(page)
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('[contenteditable="true"]').first().click()
  await page.keyboard.type('More words. ')
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await expect(page.getByText('Updated successfully').or(page.getByText('Draft saved successfully')).first()).toBeVisible()
  await openList(page, `/admin/collections/articles/${id}/versions`)
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/versions\/[0-9a-f-]{36}/)
  expect(refusals).toEqual([])
})

test('a picture can be uploaded and seen at the desk under the policy', async ({ browser }) => {
  const page = await deskOf(browser, 'editor')
  const refusals = refusalsOn(page)
  const buffer = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#336699' } }).png().toBuffer()
  await page.goto('/admin/collections/media/create')
  await page.locator('input[type="file"]').first().setInputFiles({ name: 'square.png', mimeType: 'image/png', buffer })
  await page.getByLabel('Alternative text').fill('A blue square')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(/\/media\/[0-9a-f-]{36}/)
  const picture = page.locator('img[src*="/api/media/file/"]').first()
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))).toBeGreaterThan(0)
  expect(refusals).toEqual([])
})
