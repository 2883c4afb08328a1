import { defineConfig } from '@playwright/test'

const siteUrl = process.env.SITE_URL
if (!siteUrl) throw new Error('SITE_URL is missing: `npm test` starts a site and says where it is.')

const launchOptions = {
  executablePath: process.env.HEALTHOOL_TEST_BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
}

/** The browser tests run on the served site: the development server does not strip reader pages. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Both are for what hangs: a busy machine is slow.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  forbidOnly: true,
  fullyParallel: false,
  workers: 1,
  reporter: 'list',
  use: { baseURL: siteUrl, browserName: 'chromium', launchOptions, screenshot: 'only-on-failure' },
})
