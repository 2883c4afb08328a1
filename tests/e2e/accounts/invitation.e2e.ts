import { expect } from '@playwright/test'
import { z } from 'zod'
import { Desk, deskOf, openList } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

const mails = z.object({
  docs: z.array(z.object({ text: z.object({ action: z.object({ path: z.string() }) }) })).min(1),
})

test('an invited colleague opens the link of their mail, chooses a password and signs in', async ({ browser, request }) => {
  const email = `colleague-${Date.now()}@healthool.example`
  const admin = await deskOf(browser, 'admin')
  await openList(admin, '/admin/collections/accounts')
  await admin.getByRole('link', { name: 'Invite somebody' }).click()
  await admin.getByLabel('Name').fill('A new colleague')
  await admin.getByLabel('Email').fill('editor@healthool.example')
  await admin.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(admin.getByLabel('Admin')).toBeFocused()
  await expect(admin.getByLabel('Admin')).toHaveAccessibleDescription('Please choose at least one role.')
  await admin.getByLabel('Editor').check()
  await admin.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(admin.getByLabel('Email')).toHaveAccessibleDescription('Another account has this address.')
  await expect(admin.getByLabel('Email')).toBeFocused()
  await admin.getByLabel('Email').fill(email)
  await admin.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(admin.getByRole('heading', { name: 'Invited' })).toBeVisible()

  const desk = await Desk.of(request, 'admin')
  const { body } = await desk.ask('GET', `/api/mail?where[recipientEmail][equals]=${encodeURIComponent(email)}`)
  const path = mails.parse(body).docs[0]?.text.action.path ?? ''

  const page = await (await browser.newContext()).newPage()
  await page.goto(path)
  await expect(page.getByRole('heading', { name: 'Welcome, A new colleague' })).toBeVisible()
  const save = page.getByRole('button', { name: 'Save the password' })
  await page.getByLabel('New password').fill('password1234')
  await page.getByLabel('Once more').fill('password1235')
  await save.click()
  await expect(page.getByLabel('Once more')).toHaveAccessibleDescription('This is not the same as above.')
  await expect(page.getByLabel('Once more')).toBeFocused()
  await page.getByLabel('Once more').fill('password1234')
  await save.click()
  await expect(page.getByText('among the first that are tried')).toBeVisible()
  await page.getByLabel('New password').fill('nine lanterns by the lake')
  await page.getByLabel('Once more').fill('nine lanterns by the lake')
  await save.click()
  await expect(page).toHaveURL(/\/admin\/?$/)

  const again = await (await browser.newContext()).newPage()
  await again.goto(path)
  await expect(again.getByRole('heading', { name: 'This link does not open any more' })).toBeVisible()
  await again.getByRole('link', { name: 'To the sign-in' }).click()
  await again.getByLabel('Email').fill(email)
  await again.getByLabel('Password', { exact: true }).fill('nine lanterns by the lake')
  await again.getByRole('button', { name: 'Login' }).click()
  await expect(again).toHaveURL(/\/admin\/?$/)
})
