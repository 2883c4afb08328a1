import { expect } from '@playwright/test'
import { deskOf } from '../../support/e2e/desk'
import { aDraftOf, openArticle, save, savedOf, waitUntilKept } from '../../support/e2e/keeping'
import { pick } from '../../support/e2e/slash-menu'
import { test } from '../../support/e2e/test'

const words = 'You cannot bend the elbow and have a fever since yesterday.'

test('what is typed into a card is saved to its last word, however slowly the server answers', async ({ browser, request }) => {
  const { desk, id } = await aDraftOf(request, 'A slow card')
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await page.locator('.ContentEditable__root').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await pick(page, 'When to get care')
  const card = page.locator('.LexicalEditorTheme__block [contenteditable="true"]')
  await card.click()
  // From here on nothing is answered that the form asks of the server while one types.
  await page.route('**/admin/**', (route) => (route.request().method() === 'POST' ? undefined : route.continue()))
  await page.keyboard.type(words)
  await waitUntilKept(page, words)
  await save(page).click()
  await expect.poll(async () => JSON.stringify((await savedOf(desk, id)).body)).toContain(words)
})
