import { expect, test } from '@playwright/test'
import { publishAs, signAs, writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf } from '../../support/e2e/desk'

test('an editor who publishes an unsigned text is told why, and readers do not see it', async ({ browser, request }) => {
  const { id, path } = await writeDraft(await Desk.of(request, 'editor'), `Unsigned ${Date.now()}`, 'Nobody has read this.')
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByText('No doctor has signed off this text.').first()).toBeVisible()
  expect((await request.get(path)).status()).toBe(404)
})

test('an edit after the signature keeps the new words from readers, and the signed ones stay', async ({ browser, request }) => {
  const editor = await Desk.of(request, 'editor')
  const { id, path } = await writeDraft(editor, `Signed ${Date.now()}`, 'Take with water.')
  await signAs(await Desk.of(request, 'doctor'), id)
  expect(await publishAs(editor, id)).toBe(200)
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  await page.getByLabel('Standfirst').fill('What this is about, in other words.')
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByText('No doctor has signed off this text.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await expect(page.getByRole('heading', { name: 'Review: Draft' })).toBeVisible()
  const live = await request.get(path)
  expect(await live.text()).toContain('What this is about, in a sentence.')
})

test('a doctor who wrote in an article is not offered a signature', async ({ browser, request }) => {
  const admin = await Desk.of(request, 'admin')
  const doctor = await Desk.of(request, 'doctor2')
  const { id } = await writeDraft(await Desk.of(request, 'editor'), `Own work ${Date.now()}`, 'Written by a doctor.')
  const asEditorToo = await admin.ask('PATCH', `/api/accounts/${doctor.accountId}`, { roles: ['reviewer', 'editor'] })
  expect(asEditorToo.status).toBe(200)
  await doctor.ask('PATCH', `/api/articles/${id}`, { standfirst: 'The doctor changed this sentence.' })
  const page = await deskOf(browser, 'doctor2')
  await page.goto(`/admin/review/${id}`)
  await expect(page.getByText('Nobody signs their own work')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign off' })).toHaveCount(0)
  await admin.ask('PATCH', `/api/accounts/${doctor.accountId}`, { roles: ['reviewer'] })
})
