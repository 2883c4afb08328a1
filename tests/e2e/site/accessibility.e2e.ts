import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { deskOf, Desk, type Sample } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

const readerPages = [
  '/',
  '/pain-management',
  '/pain-management/headache',
  '/pain-management/sore-knees-in-runners',
  '/about',
  '/glossary',
  '/privacy',
  '/contact',
  '/terms',
  '/medical-disclaimer',
  '/privacy/versions',
  '/privacy/versions/1',
  '/editorial-policy',
  '/corrections',
  '/funding',
  '/people/dr-raj',
  '/people/mara-lindt',
  '/no-such-page',
]

/** What axe finds in the colours of a page, and nowhere else. */
const colours = ['cat.color']

/** What axe finds in a part of the page; `tags` narrow what it looks for. */
async function findings(page: Page, { region = 'html', tags }: { region?: string; tags?: string[] } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(region)
  const { violations } = await (tags ? axe.withTags(tags) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** Dark is the same page in other colours: nothing else of it is to be looked at again. */
async function findingsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await findings(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await findings(page, { tags: colours })
  return [...light.map((found) => `light: ${found}`), ...dark.map((found) => `dark: ${found}`)]
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } })

  for (const path of readerPages) {
    test(`axe finds nothing on ${path}, light and dark`, async ({ page }) => {
      await page.goto(path)
      expect(await findingsInBoth(page)).toEqual([])
    })
  }

  test('axe finds nothing in the refused contact form, nor in the thanks for a message', async ({ page }) => {
    await page.goto('/contact')
    await page.getByRole('button', { name: 'Send message' }).click()
    await expect(page.getByText('Please write your message.').first()).toBeVisible()
    expect(await findingsInBoth(page)).toEqual([])
    await page.getByLabel('Name').fill('Ida')
    await page.getByLabel('E-mail').fill('ida@example.org')
    await page.getByLabel('Your message').fill('A word is wrong.')
    await page.getByRole('button', { name: 'Send message' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you, your message is sent')
    expect(await findingsInBoth(page)).toEqual([])
  })
})

test('axe finds nothing in the refused reply form', async ({ page }) => {
  await page.goto('/pain-management/sore-knees-in-runners')
  await page.locator('#leave-a-reply').getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByText('Please write your reply.').first()).toBeVisible()
  expect(await findingsInBoth(page)).toEqual([])
})

/** Payload's own frame is Payload's; what this project adds to the admin is looked at here. */
const ownScreens: { name: string; sample: Sample; path: (articleId: string) => string; region: string }[] = [
  { name: 'the doctor’s page', sample: 'doctor', path: (id) => `/admin/review/${id}`, region: '.review-desk' },
  { name: 'the dashboard of a doctor', sample: 'doctor', path: () => '/admin', region: '.desk' },
  { name: 'the dashboard of an editor', sample: 'editor', path: () => '/admin', region: '.desk' },
  { name: 'the dashboard of a moderator', sample: 'moderator', path: () => '/admin', region: '.desk' },
  { name: 'the dashboard of an admin', sample: 'admin', path: () => '/admin', region: '.desk' },
  { name: 'a whole list of the desk', sample: 'editor', path: () => '/admin/desk/my-drafts', region: '.desk' },
  { name: 'the review panel', sample: 'editor', path: (id) => `/admin/collections/articles/${id}`, region: '.review-panel' },
]

for (const { name, sample, path, region } of ownScreens) {
  test(`axe finds nothing in ${name}, light and dark`, async ({ browser, request }) => {
    const editor = await Desk.of(request, 'editor')
    const { body } = await editor.ask('GET', '/api/articles?where[slug][equals]=staying-active-with-long-term-pain&draft=true')
    const id = /"id":"([0-9a-f-]{36})","title"/.exec(JSON.stringify(body))?.[1] ?? ''
    const page = await deskOf(browser, sample)
    for (const colorScheme of ['light', 'dark'] as const) {
      // Payload looks at the scheme once, when a page is loaded.
      await page.emulateMedia({ colorScheme })
      await page.goto(path(id))
      await page.locator(`html[data-theme='${colorScheme}'] ${region}`).first().waitFor()
      expect(await findings(page, { region, ...(colorScheme === 'dark' && { tags: colours }) }), colorScheme).toEqual([])
    }
  })
}
