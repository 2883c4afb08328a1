import { expect } from '@playwright/test'
import { writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf } from '../../support/e2e/desk'
import { keptTexts } from '../../support/e2e/keeping'
import { pick } from '../../support/e2e/slash-menu'
import { aBody } from '../../support/rich-text'
import { test } from '../../support/e2e/test'

test('an editor cites a source and sets a card, and finds both in the preview', async ({ browser, request }) => {
  const editor = await Desk.of(request, 'editor')
  const { id } = await writeDraft(editor, `Blocks ${Date.now()}`, 'Most backs heal')
  const sources = [{ key: 'guide-2020', title: 'A guideline on backs' }]
  const body = aBody('Most backs heal', 'Some signs must not wait.')
  expect((await editor.ask('PATCH', `/api/articles/${id}?draft=true`, { sources, body })).status).toBe(200)
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  await expect(page.locator('form[data-form-ready="true"]').first()).toBeVisible()
  const text = page.locator('[contenteditable="true"]').first()
  await text.getByText('Most backs heal').click()
  await page.keyboard.press('End')

  await page.keyboard.type(' by themselves ')
  await pick(page, 'Citation')
  const drawer = page.locator('dialog[open]').last()
  await drawer.locator('.rs__control').click()
  await page.getByRole('option', { name: '1. A guideline on backs' }).click()
  // Payload asks the server about each change, and takes no save before it has heard. A drawer that it closes late,
  // after the look at it, has no button any more.
  await expect(async () => {
    await drawer.getByRole('button', { name: 'Save changes' }).click({ timeout: 2_000 }).catch(() => undefined)
    await expect(page.locator('dialog[open]')).toHaveCount(0, { timeout: 2_000 })
  }).toPass()
  await expect(text.getByText('[1]')).toBeVisible()

  await text.getByText('Some signs must not wait.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await pick(page, 'When to get care')
  const card = text.locator('.LexicalEditorTheme__block').last()
  await card.locator('.rs__control').first().click()
  await page.getByRole('option', { name: 'Emergency' }).click()
  await expect(card.locator('.rs__control').first()).toContainText('Emergency')
  const signs = card.locator('[contenteditable="true"]').last()
  await expect(async () => {
    await signs.click()
    await page.keyboard.type('You cannot feel your legs.', { delay: 10 })
    await expect(signs).toContainText('You cannot feel your legs.', { timeout: 1_000 })
  }).toPass()
  await expect.poll(() => keptTexts(page)).toContain('You cannot feel your legs.')
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await expect(page.getByText('Updated successfully').or(page.getByText('saved')).first()).toBeVisible()

  const preview = await page.context().newPage()
  await preview.goto(`/preview/articles/${id}`)
  await expect(preview.locator('.citation a')).toHaveText('1')
  await expect(preview.locator('.callout-emergency')).toContainText('You cannot feel your legs.')
})
