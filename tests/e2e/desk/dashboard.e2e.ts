import { expect, type Page } from '@playwright/test'
import { writeDraft } from '../../support/e2e/articles'
import { dashboardOf, Desk, deskOf, type Sample } from '../../support/e2e/desk'
import { test } from '../../support/e2e/test'

const content = ['Articles', 'Topics', 'Glossary', 'Pictures']
const readers = ['Replies', 'Contact messages']

/** What each role finds on its dashboard, and where its navigation leads. */
const desks: { sample: Sample; sections: string[]; navigation: string[] }[] = [
  {
    sample: 'editor',
    sections: [
      'Published without a review', 'Signature taken back', 'Refused at the time that was set', 'Changes requested', 'Signed and not yet out', 'My drafts', 'Review overdue',
      'Review due within 60 days',
    ],
    navigation: [...content, 'Pages', 'Redirects', 'People'],
  },
  {
    sample: 'doctor',
    sections: ['Waiting for your review', 'Confirmed as typing mistakes under your signature'],
    navigation: ['Articles', 'People'],
  },
  { sample: 'moderator', sections: ['Replies to decide on', 'Messages from readers'], navigation: readers },
  {
    sample: 'admin',
    sections: [
      'Published without a review', 'Signature taken back', 'Jobs that failed', 'Licence checks that run out',
      'Mail that is not through',
    ],
    navigation: [...content, 'Pages', 'Redirects', 'Site settings', ...readers, 'People', 'Accounts', 'Mail', 'Record'],
  },
]

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

for (const { sample, sections, navigation } of desks) {
  test(`the dashboard of the ${sample} shows what waits for them, and nothing that they cannot use`, async ({ browser }) => {
    const page = await dashboardOf(browser, sample)
    const headings = await page.locator('.desk-section h2').allTextContents()
    expect(headings.map((heading) => heading.replace(/ [\d,]+$/, ''))).toEqual(sections)
    const links = await page.locator('nav.nav__wrap a').allTextContents()
    expect(links.filter(Boolean)).toEqual(navigation)
    expect(await page.locator('.dashboard .card, .modular-dashboard').count()).toBe(0)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await isTooWide(page), `${width} px`).toBe(false)
    }
  })
}

test('a doctor finds who asks for a review, and reads from there', async ({ browser, request }) => {
  const [editor, doctor] = [await Desk.of(request, 'editor'), await Desk.of(request, 'doctor')]
  const title = `Waits ${Date.now()}`
  const { id } = await writeDraft(editor, title, 'Some words.')
  await editor.ask('POST', `/api/articles/${id}/submit-for-review`, { reviewer: doctor.accountId })
  const page = await dashboardOf(browser, 'doctor')
  const row = page.locator('.desk-rows li').filter({ hasText: title })
  await expect(row).toContainText('Sample editor asked you; waiting for less than an hour')
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('a doctor who declines reads that the editors know, and the editor’s desk says so', async ({ browser, request }) => {
  const [editor, doctor] = [await Desk.of(request, 'editor'), await Desk.of(request, 'doctor')]
  const title = `Declined ${Date.now()}`
  const { id } = await writeDraft(editor, title, 'Some words.')
  await editor.ask('POST', `/api/articles/${id}/submit-for-review`, { reviewer: doctor.accountId })
  const page = await deskOf(browser, 'doctor')
  await page.goto(`/admin/review/${id}`)
  await page.locator('summary', { hasText: 'Decline this review' }).click()
  await page.getByLabel('Why you cannot review it').fill('I am away until spring.')
  await page.getByRole('button', { name: 'Decline this review' }).click()
  const outcome = page.getByRole('status').filter({ hasText: 'has declined this review' })
  await expect(outcome).toContainText('I am away until spring.')
  await expect(outcome).toBeFocused()
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeHidden()
  await page.getByText('Review it after all').click()
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeVisible()
  const desk = await dashboardOf(browser, 'editor')
  await expect(desk.locator('.desk-rows li').filter({ hasText: title })).toContainText('Declined by the doctor')
})

test('an editor comes from the dashboard to a draft, and from a long list to its second page', async ({ browser, request }) => {
  const editor = await Desk.of(request, 'editor')
  const title = `Mine ${Date.now()}`
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) await writeDraft(editor, `${title} ${number}`, 'Some words.')
  const { id } = await writeDraft(editor, title, 'Some words.')
  const page = await dashboardOf(browser, 'editor')
  const section = page.locator('.desk-section').filter({ hasText: 'My drafts' })
  await expect(section.getByRole('listitem')).toHaveCount(8)
  await section.getByRole('link', { name: 'See all' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My drafts')
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/admin/collections/articles/${id}`))
  await page.goto('/admin/desk/my-drafts?page=99')
  await expect(page.getByText('There is nothing on this page.')).toBeVisible()
  await page.getByRole('link', { name: 'First page' }).click()
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
})

test('a list of another role is not there', async ({ browser }) => {
  const page = await dashboardOf(browser, 'editor')
  for (const key of ['failed-jobs', 'my-reviews', 'replies', 'nothing']) {
    const answer = await page.goto(`/admin/desk/${key}`)
    expect(answer?.status(), key).toBe(404)
  }
})

test('a moderator reads below which article a reply would stand', async ({ browser }) => {
  const page = await dashboardOf(browser, 'moderator')
  const section = page.locator('.desk-section').filter({ hasText: 'Replies to decide on' })
  await section.getByRole('listitem').first().getByRole('link').click()
  await expect(page.locator('.reply-article').getByRole('link')).toHaveAttribute('href', /^\/pain-management\//)
  // They weigh the words, and may not change them.
  const words = page.locator('#field-comment')
  await expect(words).toBeDisabled()
  await expect(words).toHaveCSS('color', await page.locator('body').evaluate((body) => getComputedStyle(body).color))
})
