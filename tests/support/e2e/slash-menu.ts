import { expect, type Page } from '@playwright/test'

/** Picks from the menu that opens behind “/” in the text. */
export async function pick(page: Page, words: string): Promise<void> {
  // A space would close the menu.
  await page.keyboard.type(`/${words.split(' ')[0] ?? ''}`, { delay: 30 })
  await expect(page.locator('.slash-menu-popup').getByText(words).first()).toBeVisible()
  await page.keyboard.press('Enter')
}
