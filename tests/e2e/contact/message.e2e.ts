import { expect } from '@playwright/test'
import { deskOf, openList } from '../../support/e2e/desk'
import { unique } from '../../support/unique'
import { test } from '../../support/e2e/test'

test('a reader writes to the site without script, and a moderator reads it at the desk', async ({ browser }) => {
  const words = unique('The second table has a wrong number')
  const reader = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  await reader.goto('/')
  await reader.getByRole('contentinfo').getByRole('link', { name: 'Contact Us' }).click()
  await reader.getByLabel('Name').fill('Ida')
  await reader.getByLabel('E-mail').fill('ida at example')
  await reader.getByLabel('Your message').fill(words)
  await reader.getByRole('button', { name: 'Send message' }).click()

  await expect(reader).toHaveTitle(/^Error: Contact Us/)
  await expect(reader.getByLabel('Your message')).toHaveValue(words)
  await reader.getByRole('link', { name: 'This is not an e-mail address.' }).click()
  await reader.getByLabel('E-mail').fill('ida@example.org')
  await reader.getByRole('button', { name: 'Send message' }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Thank you, your message is sent')
  await expect(reader.getByRole('main')).toContainText(words)

  const moderator = await deskOf(browser, 'moderator')
  await openList(moderator, '/admin/collections/contact-messages')
  await moderator.getByRole('row', { name: words }).getByRole('link').first().click()
  await expect(moderator.locator('textarea[name="message"]')).toHaveValue(words)
  await expect(moderator.locator('input[name="email"]')).toHaveValue('ida@example.org')

  const admin = await deskOf(browser, 'admin')
  await admin.goto('/admin/collections/mail?limit=5')
  await expect(admin.getByRole('row', { name: 'Message from Ida' }).first()).toContainText('contact@healthool.example')
})
