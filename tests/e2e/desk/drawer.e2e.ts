import { expect } from '@playwright/test'
import { deskOf } from '../../support/e2e/desk'
import { keptTexts, openForm, waitUntilKept } from '../../support/e2e/keeping'
import { test } from '../../support/e2e/test'
import { aPng } from '../../support/pictures'

test('a picture that was saved in a drawer is offered to nobody as typed and not saved', async ({ browser }) => {
  const page = await deskOf(browser, 'admin')
  await openForm(page, 'collections/people/create')
  await page.locator('#field-photo').getByRole('button', { name: 'Create New' }).click()
  const drawer = page.locator('dialog[open]')
  await drawer.locator('input[type="file"]').setInputFiles({ name: 'knee.png', mimeType: 'image/png', buffer: await aPng(400, 300) })
  await drawer.locator('#field-alt').fill('A knee from the side.')
  await waitUntilKept(page, 'A knee from the side.')
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(drawer).toHaveCount(0)
  await expect.poll(() => keptTexts(page)).not.toContain('A knee from the side.')
})
