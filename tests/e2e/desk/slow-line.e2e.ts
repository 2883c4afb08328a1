import { expect, type Browser, type APIRequestContext, type Page } from '@playwright/test'
import { crash, aDraftOf, waitUntilKept } from '../../support/e2e/keeping'
import { Desk, deskOf, samplePassword } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

const BOXES = [
  ['Statement', 'Read on the stairs.'], ['What has to change', 'The dose is missing.'], ['Your comment', 'How often?'],
] as const

/** A doctor at a text that waits for them. */
async function aDoctorAsked(browser: Browser, request: APIRequestContext): Promise<{ page: Page; address: string }> {
  const { desk, id } = await aDraftOf(request, 'A slow line')
  await desk.ask('POST', `/api/articles/${id}/submit-for-review`, { reviewer: (await Desk.of(request, 'doctor')).accountId })
  return { page: await deskOf(browser, 'doctor'), address: `/admin/review/${id}` }
}

/** Opens a page whose scripts stay away; gives what lets them come. */
async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  let letScriptsCome: () => void = () => undefined
  const scripts = new Promise<void>((resolve) => { letScriptsCome = resolve })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scripts
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  return letScriptsCome
}

test('what a doctor types before the scripts have come stays, and is kept', async ({ browser, request }) => {
  const { page, address } = await aDoctorAsked(browser, request)
  const letScriptsCome = await openWithoutScripts(page, address)
  for (const [label, words] of BOXES) await page.getByLabel(label).fill(words)
  await page.getByLabel('About').selectOption({ index: 1 })
  const about = await page.getByLabel('About').inputValue()
  letScriptsCome()
  for (const [, words] of BOXES) await waitUntilKept(page, words)
  await expect(page.getByLabel('About')).toHaveValue(about)
  const next = await crash(page)
  await next.goto(address)
  for (const [label, words] of BOXES) await expect(next.getByLabel(label)).toHaveValue(words)
})

test('what is sent before the scripts have come is not sent at all, and no password stands in an address', async ({ browser, request }) => {
  const { page, address } = await aDoctorAsked(browser, request)
  const letScriptsCome = await openWithoutScripts(page, address)
  for (const [label, words] of BOXES) await page.getByLabel(label).fill(words)
  await page.getByLabel('Your password').fill(samplePassword())
  await page.getByLabel('Your password').press('Enter')
  for (const button of ['Sign off', 'Send back to the editors', 'Add comment']) {
    await page.getByRole('button', { name: button }).click({ force: true })
  }
  await expect(page).toHaveURL(address)
  for (const [label, words] of BOXES) await expect(page.getByLabel(label)).toHaveValue(words)
  letScriptsCome()
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeEnabled()
  await expect(page.getByLabel('Your password')).toHaveValue(samplePassword())
})

test('when the answer is lost, nobody is told that nothing was done', async ({ browser, request }) => {
  const { page, address } = await aDoctorAsked(browser, request)
  await page.goto(address)
  await page.route('**/sign-off', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByLabel('I confirm that these are stated in full.').check()
  await page.getByLabel('Your password').fill(samplePassword())
  await page.getByRole('button', { name: 'Sign off' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'may or may not have been done' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('The editors can publish it now.')).toBeVisible()
})
