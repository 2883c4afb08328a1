import { test as base } from '@playwright/test'

/**
 * Playwright's own, which leaves open what a test opened in the browser: such a page goes on asking the site who else
 * has its article open, below all tests that follow. Here it is closed at the end of each.
 */
export const test = base.extend<{ endsWithIt: undefined }>({
  endsWithIt: [async ({ browser }, use) => {
    await use(undefined)
    await Promise.all(browser.contexts().map((context) => context.close()))
  }, { auto: true }],
})
