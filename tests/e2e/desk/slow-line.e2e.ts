import { expect } from '@playwright/test'
import { crash, aDraftOf, waitUntilKept } from '../../support/e2e/keeping'
import { Desk, deskOf } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

test('what a doctor types before the scripts have come stays, and is kept', async ({ browser, request }) => {
  const { desk, id } = await aDraftOf(request, 'A slow line')
  await desk.ask('POST', `/api/articles/${id}/submit-for-review`, { reviewer: (await Desk.of(request, 'doctor')).accountId })
  const page = await deskOf(browser, 'doctor')
  let letScriptsCome: () => void = () => undefined
  const scripts = new Promise<void>((resolve) => { letScriptsCome = resolve })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scripts
    await route.continue()
  })
  await page.goto(`/admin/review/${id}`, { waitUntil: 'commit' })
  const boxes = [
    ['Statement', 'Read on the stairs.'], ['What has to change', 'The dose is missing.'], ['Your comment', 'How often?'],
  ] as const
  for (const [label, words] of boxes) await page.getByLabel(label).fill(words)
  letScriptsCome()
  for (const [, words] of boxes) await waitUntilKept(page, words)
  const next = await crash(page)
  await next.goto(`/admin/review/${id}`)
  for (const [label, words] of boxes) await expect(next.getByLabel(label)).toHaveValue(words)
})
