import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import { z } from 'zod'

/** The sample accounts, by the part of their address before the `@`. */
export type Sample = 'admin' | 'editor' | 'editor2' | 'doctor' | 'doctor2' | 'moderator'

const addressOf = (sample: Sample): string => `${sample}@healthool.example`

/** The password of the sample accounts in this run. */
export function samplePassword(): string {
  const password = process.env.HEALTHOOL_DEMO_PASSWORD
  if (!password) throw new Error('HEALTHOOL_DEMO_PASSWORD is missing.')
  return password
}

/** Signs in by the form, as a person does, and leaves the page on the dashboard. */
async function signIn(page: Page, sample: Sample): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(addressOf(sample))
  await page.getByLabel('Password', { exact: true }).fill(samplePassword())
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page).toHaveURL(/\/admin\/?$/)
}

/** A page in a browser of their own, signed in as one of the sample accounts. */
export async function deskOf(browser: Browser, sample: Sample): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, sample)
  return page
}

const login = z.object({ token: z.string(), user: z.object({ id: z.string() }) })

/** The REST interface in the hands of a sample account: gives status and parsed body. */
export class Desk {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
    readonly accountId: string,
  ) {}

  static async of(request: APIRequestContext, sample: Sample): Promise<Desk> {
    const answer = await request.post('/api/accounts/login', { data: { email: addressOf(sample), password: samplePassword() } })
    const { token, user } = login.parse(await answer.json())
    return new Desk(request, token, user.id)
  }

  async ask(method: 'GET' | 'POST' | 'PATCH', path: string, data?: unknown): Promise<{ status: number; body: unknown }> {
    const headers = { Authorization: `JWT ${this.token}` }
    const answer = await this.request.fetch(path, { method, headers, data })
    const body: unknown = await answer.json()
    return { status: answer.status(), body }
  }
}
