import { expect, type Browser, type Page } from '@playwright/test'
import { dashboardOf, deskOf, openList, samplePassword } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

const title = `A stiff shoulder in the morning ${Date.now()}`
const words = 'Most stiff shoulders loosen within an hour of getting up.'
const answer = `Warm water in the shower helps mine, said ${Date.now()}.`

async function chooseFrom(page: Page, field: string, option: string): Promise<void> {
  const picker = page.locator(`#field-${field}`)
  await picker.locator('input').first().fill(option)
  await page.getByRole('option', { name: option }).first().click()
}

async function writeAndSubmit(browser: Browser): Promise<string> {
  const page = await dashboardOf(browser, 'editor')
  await page.goto('/admin/collections/articles/create')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Standfirst').fill('Why shoulders are stiff after a night, and what to do about it.')
  await page.locator('[contenteditable="true"]').first().click()
  await page.keyboard.type(words)
  await chooseFrom(page, 'topic', 'Pain Management')
  await chooseFrom(page, 'authors', 'Mara Lindt')
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}/)
  const reviewers = page.getByLabel('Reviewer')
  await reviewers.selectOption(await reviewers.getByRole('option', { name: 'Dr. Raj MD' }).getAttribute('value'))
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('heading', { name: 'Review: With the reviewer' })).toBeVisible()
  return page.url()
}

async function readAndSign(browser: Browser): Promise<void> {
  const page = await dashboardOf(browser, 'doctor')
  await page.setViewportSize({ width: 360, height: 800 })
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('article').getByText(words)).toBeVisible()
  await page.getByLabel('Your password').fill('not the password')
  await page.getByLabel('I confirm that these are stated in full.').check()
  await page.getByLabel('Statement').fill('Read in full.')
  await page.getByRole('button', { name: 'Sign off' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'This password is not right.' })).toBeVisible()
  await expect(page.getByLabel('Statement')).toHaveValue('Read in full.')
  await page.getByLabel('Your password').fill(samplePassword())
  await page.getByRole('button', { name: 'Sign off' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Signed off by Dr. Raj MD.' })).toBeFocused()
}

async function publish(browser: Browser, address: string): Promise<string> {
  const page = await deskOf(browser, 'editor')
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Review: Signed off' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByRole('heading', { name: 'Review: Published' })).toBeVisible()
  return `/${await page.getByLabel('Path').inputValue()}`
}

async function replyWithoutScript(browser: Browser, path: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(path)
  await expect(page.getByText(/^Last reviewed by Dr\. Raj MD on [A-Z][a-z]+ \d+(st|nd|rd|th), \d{4}\./)).toBeVisible()
  const form = page.locator('#leave-a-reply')
  await form.getByLabel('Name').fill('Ines')
  await form.getByLabel('E-mail').fill('not an address')
  await form.getByLabel('Your reply').fill(answer)
  await form.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByText('This is not an e-mail address.').first()).toBeVisible()
  await expect(form.getByLabel('Your reply')).toHaveValue(answer)
  await form.getByLabel('E-mail').fill('ines@reader.example')
  await form.getByRole('button', { name: 'Send reply' }).click()
  await expect(page).toHaveURL(/\/replies\/[\w-]{20,}/)
  await expect(page.getByText(answer)).toBeVisible()
  await page.goto(path)
  await expect(page.getByText(answer)).toHaveCount(0)
}

async function approve(browser: Browser): Promise<void> {
  const page = await deskOf(browser, 'moderator')
  await openList(page, '/admin/collections/comments?sort=-createdAt')
  await page.getByRole('row').filter({ hasText: answer }).getByRole('link').first().click()
  await expect(page.locator('#field-comment')).toHaveValue(answer)
  await page.locator('#field-status input').first().fill('approved')
  await page.getByRole('option', { name: 'approved' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Updated successfully').first()).toBeVisible()
}

test('an article goes from the editor’s desk over the doctor’s to a reader, and her reply shows', async ({ browser }) => {
  const address = await writeAndSubmit(browser)
  await readAndSign(browser)
  const path = await publish(browser, address)
  await replyWithoutScript(browser, path)
  await approve(browser)
  const reader = await browser.newPage({ javaScriptEnabled: false })
  await reader.goto(path)
  await expect(reader.getByText(answer)).toBeVisible()
})
