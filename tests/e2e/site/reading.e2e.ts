import { expect } from '@playwright/test'
import { test } from '../../support/e2e/test'

const article = '/pain-management/sore-knees-in-runners'

for (const width of [320, 360, 768, 1280]) {
  test(`no page scrolls sideways at ${width} px`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    for (const path of ['/', '/pain-management', article, '/privacy', '/people/dr-raj', '/no-such-page']) {
      await page.goto(path)
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(overflow, path).toBe(0)
    }
    await page.close()
  })
}

test('the article page says where it stands, who reviewed it and when, in exactly these forms', async ({ page }) => {
  await page.goto(article)
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toHaveText(
    /^\s*Home\s*»\s*Pain Management\s*»\s*Sore Knees in Runners: Why It Happens and What Helps\s*$/,
  )
  await expect(page.getByText(/^Last reviewed by Dr\. Raj MD on [A-Z][a-z]+ \d+(?:st|nd|rd|th), \d{4}\./)).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText(`© ${new Date().getFullYear()}`)
  for (const name of ['Privacy Policy', 'Terms', 'About Us', 'Contact Us']) {
    await expect(page.getByRole('contentinfo').getByRole('link', { name })).toBeVisible()
  }
})

test('a reader’s browser asks nobody but the site, and stores no cookie', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  const answer = await page.goto(article, { waitUntil: 'networkidle' })
  expect([...asked]).toEqual([new URL(answer?.url() ?? '').origin])
  expect(await context.cookies()).toEqual([])
})

test('a page that does not exist says so without script, with the way back', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  const answer = await page.goto('/pain-management/no/such/page')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})
