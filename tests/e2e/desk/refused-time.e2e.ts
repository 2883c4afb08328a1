import { expect } from '@playwright/test'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

const given = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing.`)
  return value
}

/** Sets a time for an article to go out that has come, in the name of an account. */
const setTime = (articleId: string, accountId: string) =>
  withConnection(given('DATABASE_MIGRATION_URL'), (client) => client.query(
    "insert into payload_jobs (task_slug, input) values ('schedulePublish', $1)",
    [{ type: 'publish', doc: { relationTo: 'articles', value: articleId }, user: { relationTo: 'accounts', value: accountId } }],
  ))

test('an editor whose set time came in vain reads it on the article, with all that stands against it', async ({ browser, request }) => {
  const editor = await Desk.of(request, 'editor')
  const { id } = await writeDraft(editor, `In vain ${Date.now()}`, 'Nobody has signed this.')
  const page = await deskOf(browser, 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  const note = page.getByRole('status').filter({ hasText: 'at a time that was set' })
  await expect(page.getByRole('heading', { name: 'Review: Draft' })).toBeVisible()
  await expect(note).toHaveCount(0)

  await setTime(id, editor.accountId)
  await expect(async () => {
    const headers = { Authorization: `Bearer ${given('CRON_SECRET')}` }
    await request.get('/api/payload-jobs/run?allQueues=true', { headers })
    await page.reload()
    await expect(note).toContainText('This was to be published', { timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await expect(page.getByText('No doctor has signed off this text.')).toBeVisible()

  await page.setViewportSize({ width: 360, height: 800 })
  await expect(note).toBeVisible()
})
