import { env } from './env'

const LIMIT_MS = 10_000

/** A page as readers get it: from this very server, so with its layout, its styles and without framework script. */
export async function ownPage(path: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(`http://127.0.0.1:${env.port}${path}`, { signal: AbortSignal.timeout(LIMIT_MS) })
  return { status: answer.status, html: await answer.text() }
}
