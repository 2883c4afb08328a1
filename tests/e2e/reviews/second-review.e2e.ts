import { expect, type Browser, type Page } from '@playwright/test'
import { signLongAgo } from '../../support/e2e/ledger'
import { publishAs, signAs, writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf, samplePassword } from '../../support/e2e/desk'
import { aBody } from '../../support/rich-text'
import { test } from '../../support/e2e/test'

const phone = { width: 360, height: 800 }

async function atPhone(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: phone })
  await page.goto(path)
  return page
}

/** Takes an act that stands folded away, with a reason. */
async function actWithReason(page: Page, name: string, reason: string): Promise<void> {
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) })
  await fold.locator('summary').click()
  await fold.getByRole('textbox').fill(reason)
  await fold.getByRole('button', { name }).click()
}

test('a second review shows what changed, and a correction reaches readers with its history', async ({ browser, request }) => {
  const editor = await Desk.of(request, 'editor')
  const title = `Heat for a stiff neck ${Date.now()}`
  const { id, path } = await writeDraft(editor, title, 'Keep it on for thirty minutes.')
  await signAs(await Desk.of(request, 'doctor'), id)
  expect(await publishAs(editor, id)).toBe(200)
  const body = aBody('Keep it on for fifteen minutes.')
  const correction = 'The page said thirty minutes. Fifteen are enough.'
  expect((await editor.ask('PATCH', `/api/articles/${id}?draft=true`, { body, correction })).status).toBe(200)

  const desk = await deskOf(browser, 'editor')
  await desk.goto(`/admin/collections/articles/${id}`)
  await expect(desk.getByRole('link', { name: 'Read the text that readers see now' })).toHaveAttribute('href', path)
  const reviewers = desk.getByLabel('Reviewer')
  await reviewers.selectOption(await reviewers.getByRole('option', { name: 'Dr. Raj MD' }).getAttribute('value'))
  await desk.getByLabel('Message').fill('Please look at the minutes.')
  await desk.getByRole('button', { name: 'Submit for review' }).click()
  await expect(desk.getByRole('heading', { name: 'Review: With the reviewer' })).toBeVisible()

  const doctor = await deskOf(browser, 'doctor')
  await doctor.setViewportSize(phone)
  await doctor.goto(`/admin/review/${id}`)
  await expect(doctor.getByText('Please look at the minutes.')).toBeVisible()
  await expect(doctor.locator('.changes del')).toContainText('thirty')
  await expect(doctor.locator('.changes ins')).toContainText('fifteen')
  await expect(doctor.getByText(correction)).toBeVisible()
  await expect(doctor.locator('.whole-text article')).toBeHidden()
  await doctor.getByText('Read the whole text').click()
  await expect(doctor.locator('.whole-text article')).toContainText('Keep it on for fifteen minutes.')
  expect(await doctor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await doctor.getByLabel('I confirm that these are stated in full.').check()
  await doctor.getByLabel('Your password').fill(samplePassword())
  await doctor.getByRole('button', { name: 'Sign off' }).click()
  await expect(doctor.getByText('Signed off by Dr. Raj MD.')).toBeVisible()
  expect(await publishAs(editor, id)).toBe(200)

  const reader = await atPhone(browser, path)
  await expect(reader.getByText(correction)).toBeVisible()
  await reader.getByRole('link', { name: 'How this page was reviewed' }).click()
  await expect(reader).toHaveURL(`${path}/review-history`)
  await expect(reader.getByRole('heading', { name: /^Reviewed by Dr\. Raj MD on / })).toHaveCount(2)
  await reader.getByText('What changed since the signature before').click()
  await expect(reader.locator('.changes ins')).toContainText('fifteen')
})

test('a doctor who asked for changes sees on a phone what was changed', async ({ browser, request }) => {
  const [editor, doctor] = [await Desk.of(request, 'editor'), await Desk.of(request, 'doctor')]
  const { id } = await writeDraft(editor, `Sent back ${Date.now()}`, 'Keep it on for thirty minutes.')
  const submit = () => editor.ask('POST', `/api/articles/${id}/submit-for-review`, { reviewer: doctor.accountId })
  await submit()
  const page = await deskOf(browser, 'doctor')
  await page.setViewportSize(phone)
  await page.goto(`/admin/review/${id}`)
  await page.getByLabel('What has to change').fill('Half of that is enough.')
  await page.getByRole('button', { name: 'Send back to the editors' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'has asked for changes' })).toBeFocused()
  await editor.ask('PATCH', `/api/articles/${id}?draft=true`, { body: aBody('Keep it on for fifteen minutes.') })
  await submit()
  await page.goto(`/admin/review/${id}`)
  const changed = page.getByRole('region', { name: 'What changed since you asked for changes' })
  await expect(changed.locator('.changes ins')).toContainText('fifteen')
  await expect(page.getByRole('article')).toContainText('Keep it on for fifteen minutes.')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

test('a colleague confirms a typing mistake, and the doctor can refuse that', async ({ browser, request }) => {
  const editor = await Desk.of(request, 'editor')
  const { id, path } = await writeDraft(editor, `A good chair ${Date.now()}`, 'A freind can measure the seat for you.')
  await signAs(await Desk.of(request, 'doctor'), id)
  expect(await publishAs(editor, id)).toBe(200)
  const body = aBody('A friend can measure the seat for you.')
  expect((await editor.ask('PATCH', `/api/articles/${id}?draft=true`, { body })).status).toBe(200)

  const own = await deskOf(browser, 'editor')
  await own.goto(`/admin/collections/articles/${id}`)
  await expect(own.getByText('A second editor has to confirm')).toBeVisible()
  const colleague = await deskOf(browser, 'editor2')
  await colleague.goto(`/admin/collections/articles/${id}`)
  await actWithReason(colleague, 'Confirm a typing mistake', 'Friend was misspelt.')
  await expect(colleague.getByRole('heading', { name: 'Review: Signed off' })).toBeVisible()
  expect(await publishAs(editor, id)).toBe(200)
  const reader = await atPhone(browser, path)
  await expect(reader.getByText('A friend can measure')).toBeVisible()
  await expect(reader.getByText(/^Last reviewed by Dr\. Raj MD/)).toBeVisible()

  const doctor = await deskOf(browser, 'doctor')
  await doctor.setViewportSize(phone)
  await doctor.goto(`/admin/review/${id}`)
  await actWithReason(doctor, 'Take the signature back', 'I do not agree.')
  await expect(doctor.getByText('Sign-off withdrawn')).toBeVisible()
  await expect(doctor.getByRole('status').filter({ hasText: 'The signature is taken back, and your reason is on record.' })).toBeFocused()
  await expect(async () => {
    await reader.reload()
    await expect(reader.getByText('was taken back on')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(reader.getByText('Dr. Raj MD')).toHaveCount(0)
})

test('an urgent text is out at once, says so, and is like any other once a doctor has signed it', async ({ browser, request }) => {
  const admin = await Desk.of(request, 'admin')
  const colleague = await Desk.of(request, 'editor2')
  const granted = await admin.ask('PATCH', `/api/accounts/${colleague.accountId}`, { mayPublishUrgently: true })
  expect(granted.status).toBe(200)
  const { id, path } = await writeDraft(await Desk.of(request, 'editor'), `A recall ${Date.now()}`, 'Do not use the lot named here.')
  const desk = await deskOf(browser, 'editor2')
  await desk.goto(`/admin/collections/articles/${id}`)
  await actWithReason(desk, 'Publish before a review', 'The maker recalls it.')
  await expect(desk.getByRole('heading', { name: 'Review: Published urgently' })).toBeVisible()
  const reader = await atPhone(browser, path)
  await expect(reader.getByText('Not yet medically reviewed.')).toBeVisible()
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await signAs(await Desk.of(request, 'doctor'), id)
  await expect(async () => {
    await reader.reload()
    await expect(reader.getByText(/^Last reviewed by Dr\. Raj MD/)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(reader.getByText('Not yet medically reviewed.')).toHaveCount(0)
})

test('an overdue article says since when, without the seal', async ({ browser, request }) => {
  const editor = await Desk.of(request, 'editor')
  const { id, path } = await writeDraft(editor, `An old page ${Date.now()}`, 'Nobody has looked at this for long.')
  await signLongAgo(id, '2022-03-01')
  expect(await publishAs(editor, id)).toBe(200)
  const reader = await atPhone(browser, path)
  await expect(reader.getByText('The next review was due on March 1st, 2024.')).toBeVisible()
  await expect(reader.locator('.seal')).toHaveCount(0)
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
})
