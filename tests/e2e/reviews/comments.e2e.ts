import { expect, type Browser, type Page } from '@playwright/test'
import { writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

const words = `Take the tablets with water, said ${Date.now()}.`
const remark = 'How many tablets are meant here?'
const answer = 'At most eight a day; the text says so now.'
const fromOutside = 'My neighbours would ask: warm or cold?'

const threadWith = (page: Page, text: string) => page.locator('.review-comments li').filter({ hasText: text })

async function commentOnPhone(browser: Browser, writer: Desk, articleId: string): Promise<Page> {
  const page = await deskOf(browser, 'doctor')
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(`/admin/review/${articleId}`)
  await expect(page.getByRole('heading', { name: 'Open comments: 0' })).toBeVisible()
  const about = page.getByLabel('About', { exact: true })
  await page.locator('.reading').getByText(words).click()
  await page.getByRole('button', { name: 'Comment on this paragraph' }).click()
  await expect(about).toHaveValue(words)
  await expect(page.getByLabel('Your comment')).toBeFocused()
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Please write your comment.' })).toBeVisible()
  await page.getByLabel('Your comment').fill(remark)
  await writer.ask('PATCH', `/api/articles/${articleId}`, { standfirst: 'Changed while the doctor was typing.' })
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The text has changed since you opened it.' })).toBeVisible()
  await expect(page.getByText('Changed while the doctor was typing.').first()).toBeVisible()
  await expect(page.getByLabel('Your comment')).toHaveValue(remark)
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.getByRole('heading', { name: 'Open comments: 1' })).toBeVisible()
  await expect(threadWith(page, remark).locator('blockquote')).toHaveText(words)
  await expect(page.getByLabel('Your comment')).toHaveValue('')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  return page
}

async function answerAsEditor(browser: Browser, articleId: string): Promise<Page> {
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${articleId}`)
  await page.getByRole('link', { name: 'Open comments: 1' }).click()
  await expect(page).toHaveURL(new RegExp(`/admin/review/${articleId}#comments`))
  await threadWith(page, remark).getByRole('button', { name: 'Answer' }).click()
  await page.getByLabel('Your answer').fill(answer)
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect(threadWith(page, remark).getByText(answer)).toBeVisible()
  await expect(page.getByLabel('Your answer')).toHaveCount(0)
  return page
}

async function askGuest(page: Page): Promise<string> {
  await page.getByLabel('Name of the guest').fill('Ines')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const address = page.getByLabel('The address for your guest.')
  await expect(address).toHaveValue(/\/guest-review\/[\w-]{43}$/)
  await expect(page.locator('.guest-links li').filter({ hasText: 'Ines' })).toContainText('open until')
  return address.inputValue()
}

async function commentAsGuest(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await page.goto(address)
  await expect(page.getByText(words).first()).toBeVisible()
  await page.getByRole('button', { name: 'Send comment' }).click()
  await expect(page.getByText('Please write your comment.').first()).toBeVisible()
  await page.getByLabel('About', { exact: true }).selectOption({ label: words })
  await page.getByLabel('Your comment').fill(fromOutside)
  await page.getByRole('button', { name: 'Send comment' }).click()
  await expect(page.getByText('Thank you, your comment is sent.')).toBeVisible()
  return page
}

test('a doctor comments on a phone, the editor answers and asks a guest, and the doctor resolves', async ({ browser, request }) => {
  const writer = await Desk.of(request, 'editor')
  const { id } = await writeDraft(writer, `Tablets ${Date.now()}`, words)
  const doctor = await commentOnPhone(browser, writer, id)
  const editor = await answerAsEditor(browser, id)
  const address = await askGuest(editor)
  const guest = await commentAsGuest(browser, address)
  await editor.reload()
  await expect(threadWith(editor, fromOutside)).toContainText('Ines (guest)')
  await expect(editor.getByText(address)).toHaveCount(0)
  await editor.getByRole('button', { name: 'End the link for Ines' }).click()
  await expect(editor.locator('.guest-links li')).toContainText('was ended')
  await guest.goto(address)
  await expect(guest.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible()
  await doctor.reload()
  await threadWith(doctor, answer).getByRole('button', { name: 'Resolve' }).click()
  await expect(doctor.getByRole('heading', { name: 'Open comments: 1' })).toBeVisible()
  await doctor.getByText('Resolved comments: 1').click()
  await expect(threadWith(doctor, answer).getByText('Resolved by')).toBeVisible()
})
