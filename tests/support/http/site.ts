import { z } from 'zod'

/** Somebody who asks: nobody signed in, or one of the sample accounts. */
export type Visitor = 'anonymous' | 'admin' | 'editor' | 'editor2' | 'doctor' | 'doctor2' | 'moderator'

/** `json` is `undefined` where the answer is no JSON. */
export type Answer = { status: number; text: string; json: unknown; headers: Headers }

export type Question = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT' | 'OPTIONS' | undefined
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, in the place of `body`. */
  raw?: BodyInit
  headers?: Record<string, string>
  /** Another server of the same site; that of `SITE_URL` otherwise. */
  server?: string
}

const LIMIT_MS = 60_000

/** The running demonstration that these tests are about. */
export const site = z
  .object({
    SITE_URL: z.url('SITE_URL names no running site: these tests need one, as npm test starts it.'),
    HEALTHOOL_DEMO_PASSWORD: z.string('HEALTHOOL_DEMO_PASSWORD is missing.'),
    DATABASE_URL: z.string('DATABASE_URL is missing.'),
    DATABASE_MIGRATION_URL: z.string('DATABASE_MIGRATION_URL is missing.'),
    HEALTHOOL_DATA: z.string('HEALTHOOL_DATA is missing.'),
  })
  .transform((env) => ({
    url: env.SITE_URL.replace(/\/+$/, ''),
    password: env.HEALTHOOL_DEMO_PASSWORD,
    appUrl: env.DATABASE_URL,
    ownerUrl: env.DATABASE_MIGRATION_URL,
    folder: env.HEALTHOOL_DATA,
  }))
  .parse(process.env)

const addressOf = (visitor: Visitor): string => `${visitor}@healthool.example`

const signedIn = z.object({ token: z.string(), user: z.object({ id: z.string() }) })

type Session = z.infer<typeof signedIn>

const sessions = new Map<Visitor, Promise<Session>>()

async function signIn(visitor: Visitor): Promise<Session> {
  const answer = await send(`${site.url}/api/accounts/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: addressOf(visitor), password: site.password }),
  })
  return signedIn.parse(answer.json)
}

/** The session of a sample account; signed in once for each test file. */
export function sessionOf(visitor: Visitor): Promise<Session> {
  const known = sessions.get(visitor) ?? signIn(visitor)
  sessions.set(visitor, known)
  return known
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function send(address: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS), ...init })
  const text = await response.text()
  return { status: response.status, text, json: jsonIn(text), headers: response.headers }
}

/** Asks the site for something as a visitor. `path` begins with a slash. */
export async function ask(visitor: Visitor, path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', body, raw, headers = {}, server = site.url } = question
  const sent = new Headers(headers)
  if (visitor !== 'anonymous') sent.set('Authorization', `JWT ${(await sessionOf(visitor)).token}`)
  if (body !== undefined && !sent.has('Content-Type')) sent.set('Content-Type', 'application/json')
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return send(server + path, { method, headers: sent, ...(payload === undefined ? {} : { body: payload }) })
}

const written = z.object({ doc: z.looseObject({ id: z.string() }) })

/** The document in the answer to a write. Fails with the whole answer where there is none. */
export function documentIn(answer: Answer): Record<string, unknown> & { id: string } {
  const parsed = written.safeParse(answer.json)
  if (!parsed.success) throw new Error(`No document, but ${answer.status}: ${answer.text.slice(0, 600)}`)
  return parsed.data.doc
}

const listed = z.object({ docs: z.array(z.looseObject({})), totalDocs: z.number() })

/** The documents in the answer to a list. Fails with the whole answer where there are none. */
export function documentsIn(answer: Answer): z.infer<typeof listed> {
  const parsed = listed.safeParse(answer.json)
  if (!parsed.success) throw new Error(`No list, but ${answer.status}: ${answer.text.slice(0, 600)}`)
  return parsed.data
}
