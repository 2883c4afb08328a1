import { expect, test, type Page } from '@playwright/test'
import { writeDraft } from '../../support/e2e/articles'
import { Desk, deskOf } from '../../support/e2e/desk'

const save = (page: Page) => page.getByRole('button', { name: 'Save Draft' })

const openArticle = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/collections/articles/${id}`)
  await expect(page.getByText('Look at it on paper.').first()).toBeVisible()
}

/** Waits until the browser keeps these words for whoever typed them. */
const waitUntilKept = (page: Page, words: string) =>
  expect.poll(() => page.evaluate(() => new Promise<string>((resolve) => {
    const opening = indexedDB.open('healthool')
    opening.onsuccess = () => {
      const all = opening.result.transaction('typed').objectStore('typed').getAll()
      all.onsuccess = () => resolve(JSON.stringify(all.result))
    }
  }))).toContain(words)

const aDraft = async (request: Parameters<typeof Desk.of>[0], title: string): Promise<{ desk: Desk; id: string }> => {
  const desk = await Desk.of(request, 'editor')
  return { desk, id: (await writeDraft(desk, `${title} ${Date.now()}`, 'Look at it on paper.')).id }
}

const standfirstOf = async (desk: Desk, id: string): Promise<unknown> => {
  const { body } = await desk.ask('GET', `/api/articles/${id}?draft=true&depth=0`)
  return typeof body === 'object' && body !== null && 'standfirst' in body ? body.standfirst : null
}

test('a save that meets a newer one shows both texts, and either can be kept', async ({ browser, request }) => {
  const { desk, id } = await aDraft(request, 'Two writers')
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await page.getByLabel('Standfirst').fill('What the first writer wants to say.')
  await (await Desk.of(request, 'editor2')).ask('PATCH', `/api/articles/${id}`, { standfirst: 'What the second writer wrote.' })
  await save(page).click()

  const dialog = page.getByRole('dialog', { name: 'Somebody else has saved this' })
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText('What the second writer wrote.')
  await expect(dialog).toContainText('What the first writer wants to say.')
  expect(await standfirstOf(desk, id)).toBe('What the second writer wrote.')

  await dialog.getByRole('button', { name: 'Save my text as the newest draft' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => standfirstOf(desk, id)).toBe('What the first writer wants to say.')
  await expect(page.getByText('saved successfully').first()).toBeVisible()

  await page.getByLabel('Standfirst').fill('And one more sentence.')
  await save(page).click()
  await expect.poll(() => standfirstOf(desk, id)).toBe('And one more sentence.')
})

test('a field of the newer text can be taken over, and the rest is kept', async ({ browser, request }) => {
  const { desk, id } = await aDraft(request, 'Taking over')
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await page.getByLabel('Standfirst').fill('My own words.')
  await page.getByLabel('Title').first().fill('My own title')
  await desk.ask('PATCH', `/api/articles/${id}`, { standfirst: 'Better words.' })
  await save(page).click()

  const dialog = page.getByRole('dialog', { name: 'Somebody else has saved this' })
  await dialog.getByRole('region', { name: 'Standfirst' }).getByRole('button', { name: 'Take theirs' }).click()
  await expect(dialog.getByRole('region', { name: 'Standfirst' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Save my text as the newest draft' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await desk.ask('GET', `/api/articles/${id}?draft=true&depth=0`)).body)
    .toMatchObject({ title: 'My own title', standfirst: 'Better words.' })
})

test('what was typed in a tab that crashed is offered again', async ({ browser, request }) => {
  const { desk, id } = await aDraft(request, 'A crash')
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await page.getByLabel('Standfirst').fill('A sentence that nobody may lose.')
  await page.locator('.ContentEditable__root').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And a word in the text.')
  await waitUntilKept(page, 'And a word in the text.')
  const next = await page.context().newPage()
  await page.close({ runBeforeUnload: false })

  await openArticle(next, id)
  await expect(next.getByText('was not saved. It is kept in this browser.')).toBeVisible()
  await next.getByRole('button', { name: 'Put it back' }).click()
  await expect(next.getByLabel('Standfirst')).toHaveValue('A sentence that nobody may lose.')
  await expect(next.getByText('And a word in the text.')).toBeVisible()
  await save(next).click()
  await expect.poll(() => standfirstOf(desk, id)).toBe('A sentence that nobody may lose.')
  await next.reload()
  await expect(next.getByText('And a word in the text.').first()).toBeVisible()
  await expect(next.getByText('It is kept in this browser.')).toHaveCount(0)
})

test('an expired sign-in and a lost line keep what was typed', async ({ browser, request }) => {
  const { desk, id } = await aDraft(request, 'A lost line')
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await page.getByLabel('Standfirst').fill('Typed on a train.')
  await page.context().setOffline(true)
  await save(page).click()
  await expect(page.getByText('Failed to fetch')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByLabel('Standfirst')).toHaveValue('Typed on a train.')

  await page.context().clearCookies()
  await save(page).click()
  await waitUntilKept(page, 'Typed on a train.')
  const after = await page.context().newPage()
  await after.goto(`/admin/login?redirect=${encodeURIComponent(`/admin/collections/articles/${id}`)}`)
  await after.getByLabel('Email').fill('editor@healthool.example')
  await after.getByLabel('Password', { exact: true }).fill(process.env.HEALTHOOL_DEMO_PASSWORD ?? '')
  await after.getByRole('button', { name: 'Login' }).click()
  await after.getByRole('button', { name: 'Put it back' }).click()
  await expect(after.getByLabel('Standfirst')).toHaveValue('Typed on a train.')
  await save(after).click()
  await expect.poll(() => standfirstOf(desk, id)).toBe('Typed on a train.')
})

test('two who have an article open see each other', async ({ browser, request }) => {
  const { id } = await aDraft(request, 'Together')
  const first = await deskOf(browser, 'editor')
  await openArticle(first, id)
  const second = await deskOf(browser, 'editor2')
  await openArticle(second, id)
  await expect(second.getByText('has this open, too, since')).toBeVisible()
  await second.goto('/admin')
  await expect(first.getByText('has this open, too, since')).toHaveCount(0)
})

test('a restored text says from when it is, until it is saved again', async ({ browser, request }) => {
  const { desk, id } = await aDraft(request, 'Restored')
  await desk.ask('PATCH', `/api/articles/${id}`, { standfirst: 'A later thought.' })
  const { body } = await desk.ask('GET', `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`)
  const oldest = JSON.stringify(body).match(/"id":"([0-9a-f-]{36})"/)?.[1]
  await desk.ask('POST', `/api/articles/versions/${oldest}`)
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await expect(page.getByText('This text was restored: it is the version of')).toBeVisible()
  await page.getByLabel('Standfirst').fill('Going on from there.')
  await save(page).click()
  await expect(page.getByText('This text was restored')).toHaveCount(0)
})
