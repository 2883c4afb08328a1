import { expect } from '@playwright/test'
import { aBody, aLinkToDocument, aParagraph } from '../../support/an-article-text'
import { writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf } from '../../support/e2e/desk'
import { openForm } from '../../support/e2e/keeping'
import { test } from '../../support/e2e/test'

test('each line of the panel leads to its field, also in another tab', async ({ browser, request }) => {
  const desk = await Desk.of(request, 'editor')
  const { id } = await writeDraft(desk, `Panel ${Date.now()}`, 'Some words.')
  const source = { key: 'same', title: 'A source' }
  await desk.ask('PATCH', `/api/articles/${id}`, { standfirst: '', sources: [source, source] })
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  await page.getByRole('link', { name: 'Two sources have the same key' }).click()
  await expect(page.getByRole('button', { name: 'Add Source' })).toBeVisible()
  await page.getByRole('link', { name: 'Please write the standfirst.' }).click()
  await expect(page.locator('#field-standfirst')).toBeFocused()
  await page.locator('#field-standfirst').fill('Now there is one.')
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await expect(page.getByRole('link', { name: 'Please write the standfirst.' })).toHaveCount(0)
})

test('what was refused unchanged counts as saved, and can be handed to a reviewer at once', async ({ browser, request }) => {
  const { id } = await writeDraft(await Desk.of(request, 'editor'), `Refused ${Date.now()}`, 'Some words.')
  const page = await deskOf(browser, 'editor')
  await openForm(page, `collections/articles/${id}`)
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.locator('.toast-error').first()).toBeVisible()
  const reviewers = page.getByLabel('Reviewer')
  await reviewers.selectOption(await reviewers.getByRole('option', { name: 'Dr. Raj MD' }).getAttribute('value'))
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('heading', { name: 'Review: With the reviewer' })).toBeVisible()
  await expect(page.getByLabel('Reviewer', { exact: true })).toHaveValue('')
})

test('a link to an article that is not out is told of', async ({ browser, request }) => {
  const desk = await Desk.of(request, 'editor')
  const title = `Not out ${Date.now()}`
  const closed = await writeDraft(desk, title, 'Some words.')
  const { id } = await writeDraft(desk, `Linking ${Date.now()}`, 'Some words.')
  const body = aBody(aParagraph('There is ', aLinkToDocument('articles', closed.id, 'more on this'), '.'))
  await desk.ask('PATCH', `/api/articles/${id}`, { body })
  const page = await deskOf(browser, 'editor')
  await openForm(page, `collections/articles/${id}`)
  const panel = page.getByRole('region', { name: /^Review: / })
  await panel.getByRole('link', { name: title }).click()
  await expect(page.getByLabel('Title').first()).toHaveValue(title)
})
