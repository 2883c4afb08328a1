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

function siteUrl(): string {
  const url = process.env.SITE_URL
  if (!url) throw new Error('SITE_URL is missing.')
  return url
}

const login = z.object({ token: z.string(), user: z.object({ id: z.string() }) })

type Session = z.infer<typeof login>

const sessions = new Map<Sample, Promise<Session>>()

async function logIn(request: APIRequestContext, sample: Sample): Promise<Session> {
  const answer = await request.post('/api/accounts/login', { data: { email: addressOf(sample), password: samplePassword() } })
  expect(answer.ok(), `${sample} is signed in`).toBe(true)
  return login.parse(await answer.json())
}

/** The session of a sample account; signed in once, since the site weighs each password for half a second. */
function sessionOf(request: APIRequestContext, sample: Sample): Promise<Session> {
  const known = sessions.get(sample) ?? logIn(request, sample)
  sessions.set(sample, known)
  return known
}

/** A page in a browser of their own, which a sample account has signed in by the form; it is on the dashboard. */
export async function dashboardOf(browser: Browser, sample: Sample): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(addressOf(sample))
  await page.getByLabel('Password', { exact: true }).fill(samplePassword())
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page).toHaveURL(/\/admin\/?$/)
  return page
}

/**
 * An empty page in a browser of their own, in which a sample account is signed in. Others share the session: a test
 * that ends it takes `dashboardOf`.
 */
export async function deskOf(browser: Browser, sample: Sample): Promise<Page> {
  const context = await browser.newContext()
  const { token } = await sessionOf(context.request, sample)
  await context.addCookies([{ name: 'payload-token', value: token, url: siteUrl(), httpOnly: true, sameSite: 'Lax' }])
  return context.newPage()
}

/** Opens a list of the desk. Payload writes its query into the address, and drops a click that comes before. */
export async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page).toHaveURL(/[?&]limit=\d/)
}

/** The REST interface in the hands of a sample account: gives status and parsed body. */
export class Desk {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
    readonly accountId: string,
  ) {}

  static async of(request: APIRequestContext, sample: Sample): Promise<Desk> {
    const { token, user } = await sessionOf(request, sample)
    return new Desk(request, token, user.id)
  }

  async ask(method: 'GET' | 'POST' | 'PATCH', path: string, data?: unknown): Promise<{ status: number; body: unknown }> {
    const headers = { Authorization: `JWT ${this.token}` }
    const answer = await this.request.fetch(path, { method, headers, data })
    const body: unknown = await answer.json()
    return { status: answer.status(), body }
  }
}
