import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import { z } from 'zod'
import { Desk, deskOf } from '../../support/e2e/desk'
import { aDraftOf, offers, openArticle, openForm, save, savedOf, standfirst, standfirstOf, twoTexts } from '../../support/e2e/keeping'
import { test } from '../../support/e2e/test'

const choice = (page: Page, field: string, side: 'Yours, not saved' | 'Saved by somebody else') =>
  twoTexts(page).getByRole('group', { name: field, exact: true }).getByLabel(side)

/** Payload's own window, which loads the newer text over what was typed. */
const payloadWindow = (page: Page) => page.getByText('Document modified', { exact: true })

/** An article that somebody else saves after the editor has opened it, and before the editor types a word. */
async function aTextThatMoved({ browser, request }: { browser: Browser; request: APIRequestContext }, title: string) {
  const { desk, id } = await aDraftOf(request, title)
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await (await Desk.of(request, 'editor2')).ask('PATCH', `/api/articles/${id}`, { standfirst: 'What the second writer wrote.' })
  const checked = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith(id))
  await standfirst(page).fill('What the first writer wants to say.')
  // Payload asks its question with the first state of the form that goes to the server.
  await checked
  await expect(payloadWindow(page)).toHaveCount(0)
  await save(page).click()
  await expect(twoTexts(page)).toContainText('What the second writer wrote.')
  await expect(twoTexts(page)).toContainText('What the first writer wants to say.')
  expect(await standfirstOf(desk, id)).toBe('What the second writer wrote.')
  return { desk, id, page }
}

test('who types after somebody else has saved meets both texts, and can save their own', async ({ browser, request }) => {
  const { desk, id, page } = await aTextThatMoved({ browser, request }, 'Two writers')
  await twoTexts(page).getByRole('button', { name: 'Save my text as the newest draft' }).click()
  await expect(twoTexts(page)).toBeHidden()
  await expect.poll(() => standfirstOf(desk, id)).toBe('What the first writer wants to say.')
  await expect(page.getByText('saved successfully').first()).toBeVisible()

  await standfirst(page).fill('And one more sentence.')
  await save(page).click()
  await expect.poll(() => standfirstOf(desk, id)).toBe('And one more sentence.')
  await expect(twoTexts(page)).toHaveCount(0)
})

test('who opens the other text is offered their own there, and can put it back', async ({ browser, request }) => {
  const { desk, id, page } = await aTextThatMoved({ browser, request }, 'Opening theirs')
  await twoTexts(page).getByRole('button', { name: 'Leave mine, open theirs' }).click()
  await expect(standfirst(page)).toHaveValue('What the second writer wrote.')
  await expect(offers(page)).toContainText('This has been saved since')

  await offers(page).getByRole('button', { name: 'Put it back' }).click()
  await expect(standfirst(page)).toHaveValue('What the first writer wants to say.')
  await expect(offers(page)).toHaveCount(0)
  await save(page).click()
  await twoTexts(page).getByRole('button', { name: 'Save my text as the newest draft' }).click()
  await expect.poll(() => standfirstOf(desk, id)).toBe('What the first writer wants to say.')
})

test('who goes back to their text finds it as it was, unsaved, and meets both texts again', async ({ browser, request }) => {
  const { desk, id, page } = await aTextThatMoved({ browser, request }, 'Going back')
  await twoTexts(page).getByRole('button', { name: 'Back to my text' }).click()
  await expect(twoTexts(page)).toBeHidden()
  await expect(standfirst(page)).toHaveValue('What the first writer wants to say.')
  expect(await standfirstOf(desk, id)).toBe('What the second writer wrote.')
  await save(page).click()
  await expect(twoTexts(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(standfirst(page)).toHaveValue('What the first writer wants to say.')
  await save(page).click()
  await expect(twoTexts(page)).toBeVisible()
})

test('theirs is proposed for what was not typed into, and can be chosen for the rest', async ({ browser, request }) => {
  const { desk, id } = await aDraftOf(request, 'Choosing')
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await standfirst(page).fill('My own words.')
  await page.getByLabel('Title').first().fill('My own title')
  await desk.ask('PATCH', `/api/articles/${id}`, { standfirst: 'Better words.', takeaways: [{ text: 'A point of theirs.' }] })
  await save(page).click()

  await expect(choice(page, 'Takeaways', 'Saved by somebody else')).toBeChecked()
  await expect(choice(page, 'Title', 'Yours, not saved')).toBeChecked()
  await choice(page, 'Standfirst', 'Saved by somebody else').check()
  await twoTexts(page).getByRole('button', { name: 'Save what is chosen as the newest draft' }).click()
  await expect.poll(() => savedOf(desk, id)).toMatchObject({
    title: 'My own title', standfirst: 'Better words.', takeaways: [{ text: 'A point of theirs.' }],
  })
  await expect(standfirst(page)).toHaveValue('Better words.')
  await expect(page.getByLabel('Title').first()).toHaveValue('My own title')
  await expect(offers(page)).toHaveCount(0)
})

const made = z.object({ doc: z.object({ id: z.string() }) })

test('a record without versions shows both texts, too, and says that there are none', async ({ browser, request }) => {
  const desk = await Desk.of(request, 'editor')
  const answer = await desk.ask('POST', '/api/glossary', { term: `Sprain ${Date.now()}`, definition: 'A stretched band.' })
  const { id } = made.parse(answer.body).doc
  const page = await deskOf(browser, 'editor')
  await openForm(page, `collections/glossary/${id}`)
  await desk.ask('PATCH', `/api/glossary/${id}`, { definition: 'A torn band.' })
  await page.getByLabel('Definition').fill('A band that was stretched too far.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(twoTexts(page)).toContainText('A torn band.')
  await expect(twoTexts(page)).toContainText('There are no older versions of this')
  await expect(payloadWindow(page)).toHaveCount(0)
  await twoTexts(page).getByRole('button', { name: 'Save my text' }).click()
  await expect.poll(async () => (await desk.ask('GET', `/api/glossary/${id}`)).body)
    .toMatchObject({ definition: 'A band that was stretched too far.' })
})

test('the settings of the site show both texts, too', async ({ browser, request }) => {
  const desk = await Desk.of(request, 'admin')
  const { body: before } = await desk.ask('GET', '/api/globals/site')
  const { statement } = z.looseObject({ statement: z.string().nullish() }).parse(before)
  const page = await deskOf(browser, 'admin')
  await openForm(page, 'globals/site')
  await desk.ask('POST', '/api/globals/site', { statement: 'Theirs.' })
  await page.getByLabel('Statement').fill('Mine.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(twoTexts(page)).toContainText('Theirs.')
  await expect(payloadWindow(page)).toHaveCount(0)
  await choice(page, 'Statement', 'Saved by somebody else').check()
  await twoTexts(page).getByRole('button', { name: 'Save what is chosen' }).click()
  await expect(page.getByLabel('Statement')).toHaveValue('Theirs.')
  await desk.ask('POST', '/api/globals/site', { statement: statement ?? '' })
})

test('a save whose answer was lost is found to be there already', async ({ browser, request }) => {
  const { desk, id } = await aDraftOf(request, 'A lost answer')
  const page = await deskOf(browser, 'editor')
  await openArticle(page, id)
  await standfirst(page).fill('It arrived.')
  const path = (url: URL) => url.pathname === `/api/articles/${id}`
  await page.route(path, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  await save(page).click()
  await expect.poll(() => standfirstOf(desk, id)).toBe('It arrived.')
  await expect(page.getByText('Failed to fetch')).toBeVisible()
  await page.unroute(path)
  await save(page).click()
  await expect(twoTexts(page)).toContainText('What is saved is the same as your text')
  await twoTexts(page).getByRole('button', { name: 'Go on with what is saved' }).click()
  await expect(twoTexts(page)).toHaveCount(0)
  await expect(standfirst(page)).toHaveValue('It arrived.')
  await expect(offers(page)).toHaveCount(0)
})
